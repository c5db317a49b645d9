import type { Destination } from './directory.js';

/** Whatever must outlive a step. Travels with the call as a token, so that no server keeps anything. */
export interface State {
  /** Kind of place where the call stands. */
  kind: string;
  /** Its id, number or signal. */
  key: string;
  phase: 'reach' | 'ring' | 'intro' | 'wait' | 'menu' | 'done';
  /** Places passed since the call began or the caller last pressed a key. */
  hops: number;
  /** When the call reached the place, in milliseconds; 0 = it is just arriving. */
  at: number;
  noKeys: number;
  invalidKeys: number;
  /** An override sent the call here: those of site and domain have had their say. */
  overridden: boolean;
  callerIdPrefix: string;
  /** Where a prompt goes on to. */
  then: Destination | null;
  /** How often a waiting caller was told how the line stands. */
  told: number;
  /** Keys by which the caller came to the nested menu, each one character. */
  menuPath: string;
  /** As what a conference takes the caller, who need not prove it any more. */
  admitted: '' | 'leader' | 'participant';
}

export const fresh: State = {
  kind: '',
  key: '',
  phase: 'reach',
  hops: 0,
  at: 0,
  noKeys: 0,
  invalidKeys: 0,
  overridden: false,
  callerIdPrefix: '',
  then: null,
  told: 0,
  menuPath: '',
  admitted: '',
};

const phases: readonly string[] = ['reach', 'ring', 'intro', 'wait', 'menu', 'done'];

/** A token such as `user:<id>:ring:2:mb1x2k9c`; later fields are left out while they are empty. */
export function toToken(state: State): string {
  const fields = [
    state.kind,
    state.key,
    state.phase,
    state.hops,
    state.at.toString(36),
    state.noKeys || '',
    state.invalidKeys || '',
    state.overridden ? 1 : '',
    state.callerIdPrefix,
    state.then ? JSON.stringify(state.then) : '',
    state.told || '',
    state.menuPath,
    state.admitted,
  ];
  return fields
    .map((field) => encodeURIComponent(field))
    .join(':')
    .replace(/:+$/, '');
}

/** The state that a token stands for; null when it is none of ours. */
export function fromToken(token: string): State | null {
  try {
    const [kind = '', key = '', phase = '', hops, at, ...rest] = token
      .split(':')
      .map((field) => decodeURIComponent(field));
    const [noKeys, invalidKeys, overridden, callerIdPrefix = '', then, told, menuPath = ''] = rest;
    const admitted = rest[7] ?? '';
    const state: State = {
      kind,
      key,
      phase: phase as State['phase'],
      hops: Number(hops),
      at: Number.parseInt(at ?? '', 36),
      noKeys: Number(noKeys ?? 0),
      invalidKeys: Number(invalidKeys ?? 0),
      overridden: Boolean(overridden),
      callerIdPrefix,
      then: then ? (JSON.parse(then) as Destination) : null,
      told: Number(told || 0),
      menuPath,
      admitted: admitted === 'leader' || admitted === 'participant' ? admitted : '',
    };
    const numbers = [state.hops, state.at, state.noKeys, state.invalidKeys, state.told];
    return kind && phases.includes(phase) && numbers.every(Number.isFinite) ? state : null;
  } catch {
    return null;
  }
}
