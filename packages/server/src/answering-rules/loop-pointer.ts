import type { components } from '@pbxkit/client';
import type { PointAt } from '../call-routing/loops.js';
import { targetOf } from '../routing/loops.js';
import type { ReasonCode } from '../routing/steps.js';

type Schemas = components['schemas'];
type Condition = keyof Schemas['Forward'];

/** By which forwarding a call goes on, for the reasons that close a loop. */
const conditions: Partial<Record<ReasonCode, readonly Condition[]>> = {
  'do-not-disturb': ['onDnd'],
  'forward-always': ['always'],
  'forward-on-active': ['onActive'],
  'forward-when-busy': ['whenBusy'],
  'forward-when-offline': ['whenOffline', 'whenUnanswered'],
};

/** Points at the forwarding by which a call to the user comes back; '' when it goes round without the user. */
export const pointAtForward =
  (rules: readonly Schemas['AnsweringRuleInput'][] = []): PointAt =>
  (path, { id }) => {
    const at = path.findIndex((hop) => hop.id === id);
    const [hop, next] = [path[at], path[at + 1]];
    const possible = (hop?.code && conditions[hop.code]) ?? [];
    for (const [index, { forward }] of rules.entries())
      for (const condition of possible)
        if (next && targetOf(forward?.[condition] ?? null)?.id === next.id)
          return `/rules/${index}/forward/${condition}`;
    return '';
  };
