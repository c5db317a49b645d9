import { arrive } from './arrival.js';
import { atAttendant } from './attendant.js';
import { atDirectory } from './dial-by-name.js';
import { atConference } from './conference.js';
import type { Directory } from './directory.js';
import * as ends from './ends.js';
import { atVoicemail } from './mailbox.js';
import { because, by, end, hopLimit, missing } from './moves.js';
import { atNumber } from './number.js';
import { atQueue } from './queue.js';
import { fromToken, type State } from './state.js';
import type { Asked, Clock, Place, Question, Step } from './steps.js';
import { atUser, atUserDevices } from './user.js';

type At = (asked: Asked, state: State) => Step | Promise<Step>;

/** Who decides at which kind of place. */
const places: Readonly<Record<string, At>> = {
  phoneNumber: atNumber,
  user: atUser,
  userDevices: atUserDevices,
  attendant: atAttendant,
  queue: atQueue,
  conference: atConference,
  voicemail: atVoicemail,
  external: ends.atExternal,
  emergency: ends.atEmergency,
  directory: atDirectory,
  prompt: ends.atPrompt,
  hangup: ends.atHangup,
};

/**
 * Where does this call go now? One step, with the object, the rule and the reason.
 *
 * Pure but for what the directory answers: no call is remembered, everything that must outlive a step is in its
 * `state`. The engine asks it for real calls, the simulation for imagined ones. It throws only what the directory
 * throws. The instant at which rules are judged is the one when the call reached the object (`clock`), also when
 * the object is asked again after ringing past closing time.
 */
export async function next(question: Question, directory: Directory, clock: Clock): Promise<Step> {
  const now = clock();
  if (question.state === null) return arrive({ question, directory, at: now, now });
  const state = fromToken(question.state);
  const place = state && Object.hasOwn(places, state.kind) ? places[state.kind] : undefined;
  if (!state || !place) return missing({ kind: 'hangup', key: '' } as State);
  if (state.hops > hopLimit) return cut(state);
  return place({ question, directory, at: state.at ? new Date(state.at) : now, now }, state);
}

/** The live guard: a call that only ever moves on is ended. */
function cut({ kind, key }: State): Step {
  const place: Place = { kind: kind as Place['kind'], id: key || null, name: '' };
  return end(place, by('hop-limit'), because('hop-limit', { limit: hopLimit }), 'message', 'loop');
}
