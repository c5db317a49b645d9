import { toObject } from '../call-routing/place-texts.js';
import { isPerson, outcomeOf, secondsBetween } from '../calls/call-facts.js';
import type { TrackedCall, TrackedLeg, TrackedStep } from '../calls/tracked-call.js';
import { numberText } from '../destinations/number-text.js';
import { say, type Language } from '../problem-texts.js';
import { text, type Text } from '../problem-texts/text.js';
import type { components } from '@pbxkit/client';

type Outcome = components['schemas']['CallOutcome'];

/** How a call ended that nobody and no mailbox took. */
const endTexts: Partial<Record<Outcome, Text>> = {
  missed: text('nobody answered', 'personne n’a répondu'),
  abandoned: text('the caller hung up', 'l’appelant a raccroché'),
  blocked: text('refused', 'refusé'),
  busy: text('busy', 'occupé'),
  failed: text('failed', 'échec'),
};

/** A place where the call stood for a while. */
interface Stay {
  readonly step: TrackedStep;
  readonly from: string;
  readonly until: string;
}

/** The way of a call in a line: `Main → Sales 38 s → Anne 4 min 10`. */
export function storyOf(call: TrackedCall, language: Language): string {
  const stays = staysOf(call);
  const answered = call.legs.filter(({ answeredAt }) => answeredAt !== null);
  const words = stays.map((stay) => {
    const leg = answered.find(
      (one) => stays.findLast(({ from }) => from <= one.startedAt) === stay,
    );
    return toWords(stay, leg, language);
  });
  const end = endTexts[outcomeOf(call)];
  return [...words, ...(end ? [say(end, language)] : [])].join(' → ');
}

function staysOf({ steps, endedAt, startedAt }: TrackedCall): Stay[] {
  const places = steps.filter(
    ({ object, reason }, index) =>
      object.kind !== 'caller' &&
      object.kind !== 'domain' &&
      reason.code !== 'call-ends' &&
      !isSame(steps[index - 1]?.object, object),
  );
  return places.map((step, index) => ({
    step,
    from: step.at,
    until: places[index + 1]?.at ?? endedAt ?? startedAt,
  }));
}

const isSame = (one: TrackedStep['object'] | undefined, other: TrackedStep['object']): boolean =>
  one?.kind === other.kind && one.id === other.id && one.name === other.name;

function toWords(
  { step, from, until }: Stay,
  leg: TrackedLeg | undefined,
  language: Language,
): string {
  const name = (leg && nameOf(leg, language)) ?? toObject(step.object, language).name;
  const seconds = leg
    ? secondsBetween(leg.answeredAt ?? from, leg.endedAt ?? until)
    : secondsBetween(from, until);
  return seconds > 0 ? `${name} ${durationText(seconds)}` : name;
}

/** Of whoever answered, who may be another than was called. */
function nameOf(leg: TrackedLeg, language: Language): string | undefined {
  if (!isPerson(leg)) return undefined;
  return (
    leg.person?.name ??
    (leg.target.kind === 'external' ? numberText(leg.target.number, language) : undefined)
  );
}

/** `38 s`, `4 min 10`, `1 h 05`: the same in both languages. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return minutes < 60
    ? `${minutes} min ${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
}
