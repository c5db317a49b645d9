import type { DomainFacts, Target } from './directory.js';
import { isExternal, isPermitted } from './callers.js';
import { because, by, end, go } from './moves.js';
import { fresh, toToken } from './state.js';
import type { Asked, Place, Step } from './steps.js';

/** A call begins: emergency first, then what the domain refuses, then whoever is dialled. */
export async function arrive(asked: Asked): Promise<Step> {
  const { question, directory } = asked;
  const domain = await directory.domain();
  if (question.from.kind === 'user' && domain.emergencyNumbers.includes(question.to))
    return emergency(asked);
  const refused = refusedByDomain(domain) ?? (await refusedByList(asked, domain));
  if (refused) return refused;
  const target = await directory.dialled(question.to);
  if (target) return dialled(asked, target);
  if (question.from.kind === 'user' && isExternal(question.to)) return outbound(asked);
  return end(
    callerOf(asked),
    by('service'),
    because('unknown-number', { number: question.to }),
    'message',
    'notInService',
  );
}

const callerOf = ({ question: { from } }: Asked): Place => ({
  kind: 'caller',
  id: from.kind === 'user' ? from.userId : null,
  name: from.number ?? '',
});

/** Always out, whatever else holds, with the address of who calls. */
function emergency(asked: Asked): Step {
  return {
    object: callerOf(asked),
    rule: by('emergency'),
    reason: because('emergency-call'),
    action: { kind: 'go', to: { kind: 'emergency' } },
    state: toToken({ ...fresh, kind: 'emergency', key: asked.question.to }),
  };
}

const placeOf = ({ id, name }: DomainFacts): Place => ({ kind: 'domain', id, name });

function refusedByDomain(domain: DomainFacts): Step | null {
  const { locked, concurrentCalls: limit, callsNow } = domain;
  const place = placeOf(domain);
  if (locked) return end(place, by('domain'), because('domain-locked'), 'message', 'blocked');
  return limit !== null && callsNow >= limit
    ? end(place, by('domain'), because('too-many-calls', { limit }), 'busy', 'blocked')
    : null;
}

async function refusedByList({ question, directory, at }: Asked, domain: DomainFacts) {
  const { from } = question;
  if (from.kind !== 'outside' || from.number === null) return null;
  const entry = (await directory.blocked(from.number)).find(
    ({ until }) => until === null || at.getTime() < Date.parse(until),
  );
  if (!entry) return null;
  const reason = because('caller-blocked', { number: entry.number });
  return end(placeOf(domain), by('block-list', entry.number), reason, 'message', 'blocked');
}

function dialled(asked: Asked, target: Target): Step {
  const { to } = asked.question;
  return go(callerOf(asked), target, null, because('dialled', { number: to }), fresh);
}

async function outbound(asked: Asked): Promise<Step> {
  const { question, directory } = asked;
  const place = callerOf(asked);
  const number = question.to;
  if (!isPermitted(await directory.dialRules(), number))
    return end(
      place,
      by('dial-policy'),
      because('not-permitted', { number }),
      'message',
      'blocked',
    );
  return go(place, { kind: 'external', number }, null, because('outbound', { number }), fresh);
}
