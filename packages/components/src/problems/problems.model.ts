import type { components } from '@pbxkit/client';

/** Something that an administrator should mend. */
export type RoutingProblem = components['schemas']['RoutingProblem'];
export type ProblemKind = RoutingProblem['kind'];
export type Severity = RoutingProblem['severity'];

export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

export const problemKinds: readonly ProblemKind[] = [
  'loop',
  'deadEnd',
  'numberToNowhere',
  'unreachableRule',
  'holidayGap',
  'noEmergencyAddress',
  'silentMenu',
  'queueWithoutAgents',
  'conferenceWithoutLeader',
  'freeNumber',
  'unusedTimeFrame',
];

/** The kind that a text names; null for anything else. */
export function kindOf(text: string): ProblemKind | null {
  return problemKinds.find((kind) => kind === text) ?? null;
}

/** Worst first; a severity without problems has no group. */
export function groupsOf(
  problems: readonly RoutingProblem[],
): { severity: Severity; problems: RoutingProblem[] }[] {
  return severities
    .map((severity) => ({
      severity,
      problems: problems.filter((problem) => problem.severity === severity),
    }))
    .filter((group) => group.problems.length > 0);
}
