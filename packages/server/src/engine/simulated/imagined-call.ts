import type { Action, Question, QueueAction, Step } from '../../routing/steps.js';
import type { CallEvent, LegTarget } from '../call-events.js';
import { traced } from '../engine.js';
import type { CallParts, ImaginedCall } from './call-parts.js';

/** Somebody sends the caller elsewhere. */
export class Transfer extends Error {
  readonly to: string;

  constructor(to: string) {
    super('transfer');
    this.to = to;
  }
}

/** A waiting caller is asked again at once. */
export class Recall extends Error {}

/** Somebody hangs up. */
export class HangUp extends Error {}

type Event<K extends CallEvent['kind']> = Omit<Extract<CallEvent, { kind: K }>, 'at'>;
type Untimed = { [K in CallEvent['kind']]: Event<K> }[CallEvent['kind']];

const normal = 16;
const answeredElsewhere = 26;
const noAnswer = 19;

/** What an action came to. */
type Answer = Pick<Question, 'outcome' | 'digits'>;

/** Seconds that a prompt lasts, as imagined. */
const promptSeconds = 6;

/** Seconds within which a caller is answered whom somebody takes. */
const takenSeconds = 3;

/** Seconds after which it is asked who joins those that ring. */
const joinSeconds = 5;

/** Seconds that somebody waits for an agent, when nothing else is imagined. */
const usualPatience = 180;

/** Walks the code that routes real calls and tells the same as an engine that carries one. */
export async function walkCall(call: ImaginedCall, parts: CallParts): Promise<void> {
  const walk = new Walk(call, parts);
  await walk.begin();
  let { to, state } = call;
  let answer: Answer = {};
  for (;;) {
    const { step, told } = await parts.ask({ to, from: call.from, state, ...answer });
    await walk.tell(
      ...told.map((one) => ({ kind: 'routed' as const, domain: call.domain, step: traced(one) })),
    );
    try {
      answer = await walk.perform(step);
      state = step.state;
      if (state === null) return await walk.end(codeOf(step.action));
    } catch (error) {
      if (error instanceof Recall) {
        ({ state } = step);
        answer = { outcome: 'done' };
        continue;
      }
      if (!(error instanceof Transfer)) {
        if (!(error instanceof HangUp)) throw error;
        return await walk.end(normal);
      }
      ({ to } = error);
      state = null;
      answer = {};
    }
  }
}

/** Q.850 cause that a call is hung up with. */
function codeOf(action: Action): number {
  if (action.kind !== 'hangup') return normal;
  if (action.signal === 'busy') return 17;
  return action.cause === 'blocked' ? 21 : normal;
}

/** One call on its way, with the legs that are up. */
class Walk {
  readonly #call: ImaginedCall;
  readonly #parts: CallParts;
  #legs = 0;
  #up: string[] = [];
  #answered = false;
  /** Seconds in queues. */
  #waited = 0;
  readonly #patience: number;

  constructor(call: ImaginedCall, parts: CallParts) {
    this.#call = call;
    this.#parts = parts;
    this.#patience = parts.behaviour.patienceSeconds?.() ?? usualPatience;
  }

  begin(): Promise<void> {
    const { name, address, from, callerName, to } = this.#call;
    return this.tell({
      ...{ kind: 'started', channel: name, address, name: callerName },
      ...{ number: from.number, dialled: to },
    });
  }

  tell(...events: readonly Untimed[]): Promise<void> {
    const at = this.#parts.time.now();
    return this.#parts.tell(events.map((event) => ({ ...event, at })));
  }

  /** What an action comes to; what is up when somebody interferes is taken down. */
  async perform(step: Step): Promise<Answer> {
    try {
      return await this.#act(step);
    } catch (error) {
      const transferred = error instanceof Transfer;
      await this.#takeDown(this.#up, normal, transferred);
      throw error;
    }
  }

  async end(code: number): Promise<void> {
    await this.#takeDown(this.#up, normal, false);
    await this.tell(
      { kind: 'callerLeft', code, cancelled: !this.#answered && code === normal && this.#legs > 0 },
      { kind: 'ended' },
    );
  }

  async #act(step: Step): Promise<Answer> {
    const { action } = step;
    switch (action.kind) {
      case 'ring':
        return this.#ring(await this.#parts.phonesOf(action.targets), action.seconds);
      case 'external':
      case 'emergency':
        return this.#ring([{ kind: 'external', number: action.number }], 60);
      case 'queue':
        return this.#wait(action);
      case 'voicemail':
        return this.#takeMessage(action.userId);
      case 'conference':
        return this.#meet(step);
      case 'pin':
        // Nobody is imagined to know it.
        await this.#pass(action.seconds);
        return {};
      case 'menu':
        return { digits: await this.#choose(action.keys, action.noKeySeconds) };
      case 'directory':
        await this.#hear(action.seconds);
        return {};
      default:
        return {};
    }
  }

  /** A machine speaks: the caller is connected from then on. */
  async #hear(seconds: number): Promise<void> {
    if (!this.#answered) await this.tell({ kind: 'connected' });
    this.#answered = true;
    await this.#pass(promptSeconds + seconds);
  }

  async #choose(keys: readonly string[], silence: number): Promise<string> {
    const key = this.#parts.behaviour.presses(keys);
    await this.#hear(key ? 0 : silence);
    return key;
  }

  async #ring(
    phones: readonly LegTarget[],
    seconds: number,
    { index = this.#parts.behaviour.answers(phones.length), growing = false } = {},
  ): Promise<Answer> {
    const { behaviour } = this.#parts;
    const keys = await this.#start(phones);
    const chosen = index === null ? undefined : keys[index];
    const { answering, left } =
      growing && !chosen ? await this.#grow(seconds) : { answering: chosen, left: seconds };
    await this.#pass(answering ? behaviour.ringSeconds(left) : left);
    const others = this.#up.filter((key) => key !== answering);
    if (!answering) {
      await this.#takeDown(others, noAnswer, false);
      return { outcome: 'noAnswer' };
    }
    this.#answered = true;
    await this.tell({ kind: 'legAnswered', key: answering }, { kind: 'connected' });
    await this.#takeDown(others, answeredElsewhere, false);
    await this.#pass(behaviour.talkSeconds());
    throw new HangUp();
  }

  /** Others join those who ring, until one of them is going to answer or the time is over. */
  async #grow(seconds: number): Promise<{ answering?: string | undefined; left: number }> {
    const { behaviour, join, phonesOf } = this.#parts;
    let left = seconds;
    while (left > joinSeconds) {
      await this.#pass(joinSeconds);
      left -= joinSeconds;
      const more = await this.#start(await phonesOf(await join()));
      const one = more.length > 0 ? behaviour.answers(more.length) : null;
      if (one !== null) return { answering: more[one], left };
    }
    return { left };
  }

  async #meet({ object: { id, name }, reason }: Step): Promise<never> {
    const leader = reason.values['leader'] === 1;
    const [key = ''] = await this.#start([{ kind: 'conference', id: id ?? '', name, leader }]);
    this.#answered = true;
    await this.tell({ kind: 'connected' }, { kind: 'legAnswered', key });
    await this.#pass(this.#parts.behaviour.meetingSeconds());
    throw new HangUp();
  }

  /** The caller hears music, and rings whoever is offered. */
  async #wait({ offers, seconds, growing }: QueueAction): Promise<Answer> {
    if (this.#waited === 0) await this.tell({ kind: 'connected' });
    if (this.#waited > this.#patience) throw new HangUp();
    this.#waited += seconds;
    if (offers.length > 0) {
      const phones = await this.#parts.phonesOf(offers.flatMap((offer) => offer.targets));
      const isTaken = offers.some(({ agentId }) => agentId === null);
      // Whoever takes a caller is at the phone.
      return isTaken
        ? this.#ring(phones, takenSeconds, { index: 0 })
        : this.#ring(phones, seconds, { growing });
    }
    await this.#pass(seconds);
    return { outcome: 'done' };
  }

  async #takeMessage(userId: string): Promise<never> {
    const [key = ''] = await this.#start([{ kind: 'voicemail', userId }]);
    this.#answered = true;
    await this.tell({ kind: 'connected' }, { kind: 'legAnswered', key });
    await this.#pass(this.#parts.behaviour.messageSeconds());
    throw new HangUp();
  }

  async #start(targets: readonly LegTarget[]): Promise<string[]> {
    const started = targets.map((target) => {
      const key = `${this.#call.name}/${(this.#legs += 1)}`;
      return { kind: 'legStarted' as const, key, channel: key, target };
    });
    const keys = started.map(({ key }) => key);
    this.#up = [...this.#up, ...keys];
    await this.tell(...started);
    return keys;
  }

  async #takeDown(keys: readonly string[], code: number, transferred: boolean): Promise<void> {
    this.#up = this.#up.filter((key) => !keys.includes(key));
    await this.tell(
      ...keys.flatMap((key): Untimed[] => [
        ...(transferred ? [{ kind: 'legTransferred' as const, key }] : []),
        { kind: 'legEnded', key, code },
      ]),
    );
  }

  #pass(seconds: number): Promise<void> {
    return this.#parts.time.pass(seconds, this.#call.signal());
  }
}
