/** What is measured of a queue over a time, in the order in which it is offered. */
export const dayMetrics = [
  'offered',
  'answered',
  'abandoned',
  'abandonedShort',
  'forwarded',
  'voicemail',
  'averageWaitSeconds',
  'longestWaitSeconds',
  'averageTalkSeconds',
  'averageHoldSeconds',
  'averageWrapUpSeconds',
  'averageHandlingSeconds',
  'serviceLevel',
] as const;
