import type { ConferenceFacts } from './directory.js';
import { because, by, end, missing, stay } from './moves.js';
import { fresh, toToken, type State } from './state.js';
import type { Asked, Place, Reason, Step } from './steps.js';

interface Call {
  asked: Asked;
  state: State;
  conference: ConferenceFacts;
  object: Place;
}

type Part = 'leader' | 'participant';

/** A caller who does not know the PIN by then is sent away. */
export const mostTries = 3;
const pinDigits = 10;
const pinSeconds = 8;

/** A call to a conference: whether it takes anybody, who knows its PIN, and what they hear in it. */
export async function atConference(asked: Asked, state: State): Promise<Step> {
  const conference = await asked.directory.object('conference', state.key);
  if (!conference) return missing(state);
  const object: Place = { kind: 'conference', id: conference.id, name: conference.name };
  const call: Call = { asked, state, conference, object };
  if (state.phase === 'done') return left(call);
  return refused(call) ?? (state.phase === 'menu' ? afterPin(call) : arrives(call));
}

/** Where a call stands whose caller need not prove anything any more, in the place of a token. */
export const admittedTo = (conferenceId: string, admitted: Part): string =>
  toToken({ ...fresh, kind: 'conference', key: conferenceId, admitted });

const rule = by('conference');

/** Whoever leads may call people into a locked conference. */
function refused({ asked, state, conference, object }: Call): Step | null {
  const { activeFrom, activeUntil, locked, participants, maxParticipants: limit } = conference;
  const at = asked.at.getTime();
  if (activeFrom && at < Date.parse(activeFrom))
    return end(object, rule, because('conference-not-yet'), 'message', 'notInService');
  if (activeUntil && Date.parse(activeUntil) <= at)
    return end(object, rule, because('conference-no-longer'), 'message', 'notInService');
  if (locked && !state.admitted)
    return sentAway(object, because('conference-locked'), 'conferenceLocked');
  return participants >= limit
    ? sentAway(object, because('conference-full', { limit }), 'conferenceFull')
    : null;
}

type Says = 'conferenceLocked' | 'conferenceFull' | 'wrongPin';

/** Hears why. */
function sentAway(object: Place, reason: Reason, says: Says): Step {
  const action = { kind: 'hangup', signal: 'message', cause: 'blocked', says } as const;
  return { object, rule, reason, action, state: null };
}

/** Whoever was called in has proven who they are, and so has the owner. */
function arrives(call: Call): Step {
  const { asked, state, conference } = call;
  const { from } = asked.question;
  if (state.admitted) return joins(call, state.admitted);
  if (from.kind === 'user' && from.userId === conference.ownerUserId) return joins(call, 'leader');
  if (conference.leaderPin === null && conference.participantPin === null)
    return joins(call, 'participant');
  return askPin(call, because('conference-pin'), 0);
}

function askPin({ asked, state, object }: Call, reason: Reason, tries: number): Step {
  const action = { kind: 'pin', again: tries > 0, digits: pinDigits, seconds: pinSeconds } as const;
  const next: State = {
    ...state,
    phase: 'menu',
    invalidKeys: tries,
    at: state.at || asked.at.getTime(),
  };
  return stay(object, rule, reason, action, next);
}

/** Where participants need no PIN, whoever types none is one. */
function afterPin(call: Call): Step {
  const { asked, state, conference, object } = call;
  const { leaderPin, participantPin } = conference;
  const digits = asked.question.digits ?? '';
  if (digits && digits === leaderPin) return joins(call, 'leader');
  if (digits === (participantPin ?? '')) return joins(call, 'participant');
  const tries = state.invalidKeys + 1;
  if (tries < mostTries) return askPin(call, because('conference-wrong-pin'), tries);
  return sentAway(object, because('conference-refused', { tries }), 'wrongPin');
}

/** Somebody can lead: whoever knows the PIN, or the owner. */
export const canBeLed = ({ leaderPin, ownerUserId }: ConferenceFacts): boolean =>
  leaderPin !== null || ownerUserId !== null;

function joins(call: Call, part: Part): Step {
  const { asked, state, conference, object } = call;
  const leader = part === 'leader';
  const requireLeader = conference.requireLeader && canBeLed(conference);
  const { id, minParticipants, maxParticipants, announceJoin, announceLeave, askName } = conference;
  const action = {
    ...({ kind: 'conference', id, leader, requireLeader } as const),
    ...{ minParticipants, maxParticipants, announceJoin, announceLeave, askName },
    muteOnEntry: conference.muteOnEntry && !leader,
  };
  const next: State = { ...state, phase: 'done', at: asked.at.getTime() };
  return stay(
    object,
    rule,
    because(reasonOf(conference, leader, requireLeader), { leader: Number(leader) }),
    action,
    next,
  );
}

/** What the caller hears first: the others, or music. */
function reasonOf(
  { participants, leaders, minParticipants }: ConferenceFacts,
  leader: boolean,
  requireLeader: boolean,
) {
  if (requireLeader && !leader && leaders === 0) return 'conference-waits-leader';
  if (participants + 1 < minParticipants) return 'conference-waits-others';
  return leader ? 'leads-conference' : 'joins-conference';
}

/** Others may have taken the last place while the caller spoke their name. */
function left({ asked, conference, object }: Call): Step {
  const { outcome } = asked.question;
  if (outcome === 'full') {
    const reason = because('conference-full', { limit: conference.maxParticipants });
    return sentAway(object, reason, 'conferenceFull');
  }
  const reason = because(outcome === 'removed' ? 'conference-removed' : 'call-ends');
  return end(object, rule, reason, 'tone', 'finished');
}
