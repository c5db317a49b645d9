import type { Ringing } from '../../routing/steps.js';

/** SIP user names of devices by id, and the organization that they are of. */
export interface PhoneNames {
  readonly domain: string;
  readonly devices: ReadonlyMap<string, string>;
}

/** Whoever rings later, presses 1 or answers by itself is reached through a channel of the dialplan's own. */
export function channelOf(target: Ringing, { devices, domain }: PhoneNames): string[] {
  const { delaySeconds } = target;
  if (target.kind === 'external') {
    const number = dialable(target.number);
    if (!target.confirm && delaySeconds === 0) return [`PJSIP/${number}@carrier`];
    return [`Local/${delaySeconds}-${number}@${target.confirm ? 'confirmed' : 'outside'}/n`];
  }
  const user = devices.get(target.id);
  if (!user) return [];
  const how = `${target.confirm ? 'c' : ''}${target.autoAnswer ? 'a' : ''}`;
  if (how) return [`Local/${delaySeconds}-${user}@agent-${how}/n`];
  return [delaySeconds === 0 ? `PJSIP/${user}@${domain}` : `Local/${delaySeconds}-${user}@later/n`];
}

/** Nothing else gets into the dialplan. */
export const dialable = (number: string): string => number.replace(/[^0-9+*#]/g, '');

export const deviceIdsOf = (targets: readonly Ringing[]): string[] =>
  targets.flatMap((target) => (target.kind === 'device' ? [target.id] : []));
