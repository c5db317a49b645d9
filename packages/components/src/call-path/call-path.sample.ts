import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';

type Simulation = components['schemas']['Simulation'];

const id = (number: number) => `01890000-0000-7000-8000-0000000000${number}`;

/** A call on a day off: to Anne, who does not answer, then to her mailbox. */
export const sampleSimulation: Simulation = {
  at: '2026-12-25T17:00:00Z',
  timeZone: 'America/Toronto',
  steps: [
    {
      object: { kind: 'phoneNumber', id: id(10), name: '+15145550100' },
      rule: 'Holidays',
      code: 'time-rule',
      reason: 'The time frame Holidays is in force.',
      at: '2026-12-25T17:00:00Z',
      waitSeconds: 0,
    },
    {
      object: { kind: 'user', id: id(11), name: 'Anne Tremblay' },
      rule: 'Default',
      code: 'ring',
      reason: 'Her phones ring and nobody answers.',
      at: '2026-12-25T17:00:00Z',
      waitSeconds: 25,
    },
    {
      object: { kind: 'voicemail', id: id(11), name: 'Anne Tremblay' },
      rule: null,
      code: 'forward-when-unanswered',
      reason: 'Calls that nobody answers go to the mailbox.',
      at: '2026-12-25T17:00:25Z',
      waitSeconds: 0,
    },
  ],
  end: {
    kind: 'voicemail',
    object: { kind: 'voicemail', id: id(11), name: 'Anne Tremblay' },
    text: 'The caller leaves a message for Anne Tremblay.',
  },
  warnings: [{ code: 'unregistered', text: 'Anne Tremblay has no phone switched on.' }],
};

/** A server that knows one way, and another when somebody answers. */
export function simulationServer(): TestHandlers {
  return {
    listPhoneNumbers: () => ({ items: [], nextCursor: null, total: 0 }),
    listUsers: () => ({ items: [], nextCursor: null, total: 0 }),
    simulateCall: ({ body }) =>
      body.assume?.answer === 'somebody'
        ? {
            ...sampleSimulation,
            steps: sampleSimulation.steps.slice(0, 2),
            end: { kind: 'answered', object: null, text: 'Anne Tremblay answers.' },
            warnings: [],
          }
        : { ...sampleSimulation, at: body.at ?? sampleSimulation.at },
  };
}
