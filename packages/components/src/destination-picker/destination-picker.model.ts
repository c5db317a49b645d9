import {
  destinationKinds,
  isObjectKind,
  type Destination,
  type DestinationKind,
  type HangupSignal,
  type ObjectKind,
} from '../shared/destination.model.js';
import { phoneNumberOf } from '../shared/phone-number.model.js';

/** What the person chose so far: a kind, and what belongs to it as far as it is there. */
export interface Draft {
  readonly kind: DestinationKind | '';
  readonly id: string;
  readonly number: string;
  readonly signal: HangupSignal;
  /** What follows a prompt. */
  readonly prompt: Extract<Destination, { kind: 'prompt' }> | null;
}

/** What follows a prompt unless something else was stored: nothing more is heard. */
const ends = { kind: 'hangup', signal: 'tone' } as const;

/** What keeps a draft from being a destination. */
export type Fault = 'required' | 'chooseWho' | 'enterNumber' | 'invalidNumber';

export const emptyDraft: Draft = { kind: '', id: '', number: '', signal: 'busy', prompt: null };

export function draftOf(value: Destination | null): Draft {
  if (!value) return emptyDraft;
  return {
    kind: value.kind,
    id: 'id' in value ? value.id : '',
    number: value.kind === 'external' ? value.number : '',
    signal: value.kind === 'hangup' ? value.signal : 'busy',
    prompt: value.kind === 'prompt' ? value : null,
  };
}

/** The destination, as soon as nothing is missing. */
export function valueOf(draft: Draft): Destination | null {
  const { kind, id, signal, prompt } = draft;
  switch (kind) {
    case '':
      return null;
    case 'directory':
      return { kind };
    case 'hangup':
      return { kind, signal };
    case 'external': {
      const number = phoneNumberOf(draft.number);
      return number ? { kind, number } : null;
    }
    case 'prompt':
      return id ? { kind, id, then: prompt?.then ?? ends } : null;
    default:
      return id ? { kind, id } : null;
  }
}

export function faultOf(draft: Draft, required: boolean): Fault | null {
  if (draft.kind === '') return required ? 'required' : null;
  if (valueOf(draft)) return null;
  if (draft.kind !== 'external') return 'chooseWho';
  return draft.number.trim() === '' ? 'enterNumber' : 'invalidNumber';
}

/** Another kind: whoever was chosen stays chosen as long as the new kind can mean the same person. */
export function withKind(draft: Draft, kind: Draft['kind']): Draft {
  const sameObjects = people.includes(draft.kind) && people.includes(kind);
  return { ...draft, kind, id: sameObjects ? draft.id : '' };
}

const people: readonly string[] = ['user', 'userDevices', 'voicemail'];

/** Kinds to choose from: those that are offered, in their order, and the one that is chosen. */
export function offeredKinds(
  offered: readonly DestinationKind[],
  chosen: Draft['kind'],
  canSearch: (kind: ObjectKind) => boolean,
): DestinationKind[] {
  return destinationKinds.filter(
    (kind) =>
      kind === chosen || (offered.includes(kind) && (!isObjectKind(kind) || canSearch(kind))),
  );
}
