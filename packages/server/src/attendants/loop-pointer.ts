import type { components } from '@pbxkit/client';
import type { PointAt } from '../call-routing/loops.js';
import { targetOf } from '../routing/loops.js';

/** Points at the time rule by which a call to the object comes back; '' when it goes round without one. */
export const pointAtRule =
  (rules: readonly components['schemas']['TimeRule'][]): PointAt =>
  (path, { id }) => {
    const at = path.findIndex((hop) => hop.id === id);
    const [hop, next] = [path[at], path[at + 1]];
    if (hop?.code !== 'time-rule' || !next) return '';
    const index = rules.findIndex(({ destination }) => targetOf(destination)?.id === next.id);
    return index < 0 ? '' : `/timeRules/${index}/destination`;
  };
