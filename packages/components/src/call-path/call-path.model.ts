import type { components } from '@pbxkit/client';
import { phoneNumberOf } from '../shared/phone-number.model.js';

type Schemas = components['schemas'];

export type Simulation = Schemas['Simulation'];
export type SimulationRequest = Schemas['SimulationRequest'];
export type Assumptions = Schemas['SimulationAssumptions'];
export type Draft = Schemas['SimulationDraft'];
export type Step = Simulation['steps'][number];
export type End = Simulation['end'];

/** An imagined call, as the form edits it. */
export interface ImaginedCall {
  readonly to: string;
  /** Empty = anonymous. */
  readonly from: string;
  /** ISO 8601; empty = now. */
  readonly at: string;
  readonly digits: string;
  readonly assume: Assumptions;
}

/** What is assumed of one person. */
export type Presence = 'free' | 'busy' | 'offline';

export const presences: readonly Presence[] = ['free', 'busy', 'offline'];

/** What is asked; null while nobody is called. */
export function requestOf(call: ImaginedCall, draft: readonly Draft[]): SimulationRequest | null {
  const to = dialled(call.to);
  if (to === '') return null;
  const at = timeOf(call);
  return {
    to,
    from: dialled(call.from) || null,
    ...(at && { at }),
    digits: digitsOf(call.digits) ?? '',
    assume: call.assume,
    draft: [...draft],
  };
}

/** When it comes in (ISO 8601); empty for now, and for what is no time. */
export function timeOf({ at }: ImaginedCall): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

/** The keys without spaces; null when something else is among them. */
export function digitsOf(text: string): string | null {
  const keys = text.replace(/[\s,]/g, '');
  return /^[0-9*#]{0,50}$/.test(keys) ? keys : null;
}

export function presenceOf(assume: Assumptions, userId: string): Presence {
  if (assume.busyUserIds?.includes(userId)) return 'busy';
  return assume.offlineUserIds?.includes(userId) ? 'offline' : 'free';
}

export function withPresence(assume: Assumptions, userId: string, presence: Presence): Assumptions {
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== userId);
  const list = (wanted: Presence, ids: readonly string[] | undefined) =>
    presence === wanted ? [...others(ids), userId] : others(ids);
  return {
    ...assume,
    busyUserIds: list('busy', assume.busyUserIds),
    offlineUserIds: list('offline', assume.offlineUserIds),
  };
}

/** The people whose phones a call comes to, by id. */
export function peopleOf(simulation: Simulation): Map<string, string> {
  return new Map(
    simulation.steps.flatMap(({ object: { kind, id, name } }) =>
      id !== null && (kind === 'user' || kind === 'userDevices') ? [[id, name] as const] : [],
    ),
  );
}

/** A number as E.164, anything else as typed. */
function dialled(text: string): string {
  return phoneNumberOf(text) ?? text.trim();
}
