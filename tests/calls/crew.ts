import type { components } from '@pbxkit/client';
import { addPrompt, insertTenant, toneFile, type Tenant } from '@pbxkit/server/testing.js';
import type { CallBench } from './engine.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { Signal } from './phone/signal.js';
import type { Behaviour } from './scenarios.js';
import { Setting, type Destination } from './setting.js';

type Schemas = components['schemas'];

export interface Person {
  readonly user: Tenant['users']['basic-user'];
  readonly phone: Phone;
  behaviour: Behaviour;
  /** Presses 1 after an answer. */
  confirms: boolean;
  talk: Call | null;
}

/** A call that is imagined and then made. */
export interface Scenario {
  dialled: string;
  /** The first is pressed where the caller is first listened to, the next where that is so again. */
  keys?: readonly string[];
  at?: string;
  assume: Schemas['SimulationAssumptions'];
}

/** How both came out; the decisions are `<kind> <id> <code>`. */
export interface Played {
  foretold: string[];
  real: string[];
  /** What else was not as foretold. */
  amiss: string;
}

/** Where keys are taken. */
const listening = [
  ...['menu', 'menu-again', 'queue-waits', 'queue-rings', 'queue-rings-many'],
  ...['conference-pin', 'conference-wrong-pin'],
];

/** Steps that go on in the same menu, which then listens again, or lead out of it. */
const inMenus = ['menu-key', 'invalid-key', 'no-key'];

function listens(steps: Schemas['Simulation']['steps'], index: number): boolean {
  const { code, object } = steps[index]!;
  return (
    listening.includes(code) ||
    (inMenus.includes(code) && steps[index + 1]?.object.id === object.id)
  );
}

/** An organization of its own, whose phones behave as a scenario says, and calls that come in to it. */
export class Crew {
  readonly tenant: Tenant;
  readonly setting: Setting;
  /** In the order in which calls may be forwarded. */
  readonly people: readonly Person[];
  /** Answers every call, or none. */
  readonly host: Person;
  readonly #bench: CallBench;
  readonly #index: number;
  readonly #signal = new Signal();
  #calls = 0;
  #numbers = 0;
  #extensions = 0;
  #taken = false;

  private constructor(bench: CallBench, index: number, tenant: Tenant, people: Person[]) {
    this.#bench = bench;
    this.#index = index;
    this.tenant = tenant;
    this.setting = new Setting(bench, tenant);
    this.people = people.slice(0, 3);
    this.host = people[3]!;
    for (const each of people) void this.#answerAll(each);
  }

  /** @param index of crews that share an engine */
  static async start(bench: CallBench, index: number): Promise<Crew> {
    const { acme, database } = bench.server;
    const tenant = await database.db
      .transaction()
      .execute((tx) => insertTenant(tx, acme.resellerId, `crew-${index}`));
    await database.db
      .updateTable('domains')
      .set({ max_attendants: 1_000, max_conferences: 1_000, max_queues: 1_000 })
      .where('id', '=', tenant.id)
      .execute();
    const people: Person[] = [];
    for (const role of ['basic-user', 'advanced-user', 'call-center-agent', 'no-portal'] as const) {
      const { phone } = await bench.phoneOf(tenant.users[role], '', tenant);
      const behaviour = 'answers' as const;
      people.push({ user: tenant.users[role], phone, behaviour, confirms: false, talk: null });
    }
    return new Crew(bench, index, tenant, people);
  }

  /** One that nobody has yet. */
  newNumber(): string {
    return `+1514${5_551_000 + this.#index * 500 + (this.#numbers += 1)}`;
  }

  /** A new number that leads there. */
  async numberTo(destination: Destination): Promise<string> {
    const number = this.newNumber();
    await this.setting.number(number, destination);
    return number;
  }

  /** One that nobody has yet, beginning with a digit. */
  newExtension(first: number): string {
    return String(first * 1000 + (this.#extensions += 1));
  }

  async prompt(seconds: number): Promise<string> {
    const manager = await this.#bench.server.clientAs('office-manager', this.tenant);
    return addPrompt(manager, `Tone of ${seconds} s`, toneFile(600, seconds));
  }

  async behave(
    person: Person,
    behaviour: Behaviour,
    { confirms = false, talks = false } = {},
  ): Promise<void> {
    const wasOff = person.behaviour === 'off';
    person.behaviour = behaviour;
    person.confirms = confirms;
    if (wasOff !== (behaviour === 'off'))
      await person.phone.register(behaviour === 'off' ? 0 : 3_600);
    if (!talks) return;
    person.talk = await person.phone.call(this.host.user.extension);
    await person.talk.until('answered');
    const { id } = person.user;
    await this.#untilCalls((calls) =>
      calls.some(({ state, from }) => state === 'talking' && from.userId === id),
    );
  }

  /** Somebody else calls a queue, and waits there. */
  async waitsAt(dialled: string): Promise<Call> {
    const from = this.#newCaller();
    const call = await this.#bench.carrier.call(dialled, from);
    await this.#untilCalls((calls) =>
      calls.some((one) => one.from.number === from && one.at?.kind === 'queue'),
    );
    return call;
  }

  /** A call of a queue was answered, and took so long. */
  async tookCall(queueId: string, seconds: number): Promise<void> {
    const now = this.#bench.server.clock.now();
    await this.#bench.server.database.db
      .insertInto('queue_visits')
      .values({
        ...{ domain_id: this.tenant.id, queue_id: queueId, engine_call: `before-${queueId}` },
        ...{ joined_at: now, left_at: now, answered_at: now, ended_at: now },
        ...{ outcome: 'answered', talk_seconds: seconds },
      })
      .execute();
  }

  /** Asks what would happen, and makes it happen. */
  async play({ dialled, keys = [], at, assume }: Scenario): Promise<Played> {
    const from = this.#newCaller();
    const { steps, end } = await this.setting.simulate({
      ...{ to: dialled, from, digits: keys.join(''), assume, ...(at && { at }) },
    });
    this.#taken = false;
    const call = await this.#bench.carrier.call(dialled, from);
    const late = await this.#follow(call, from, keys, { steps, end }).then(
      () => '',
      (error: Error) => error.message,
    );
    await hangUp(call);
    await this.#bench.log.untilEndOf(from);
    const real = this.#bench.log.stepsOf(from);
    return {
      foretold: steps.map(({ object, code }) => `${object.kind} ${object.id} ${code}`),
      real: real.map(({ object, reason }) => `${object.kind} ${object.id} ${reason.code}`),
      amiss: late || (end.kind === 'answered' && !this.#taken ? 'nobody answered' : ''),
    };
  }

  /** Nobody talks, or remembers anything. */
  async rest(): Promise<void> {
    for (const person of this.people) {
      await person.talk?.bye();
      person.talk = null;
    }
    // Whoever still talks would be called busy by the next scenario.
    await this.#untilCalls((calls) => calls.length === 0);
    await this.#bench.server.database.db
      .updateTable('queue_agents')
      .set({ last_missed_at: null, wrap_up_until: null })
      .where('domain_id', '=', this.tenant.id)
      .execute();
  }

  /** Until the call is where the simulation leaves it. */
  async #follow(
    call: Call,
    from: string,
    keys: readonly string[],
    { steps, end }: Pick<Schemas['Simulation'], 'steps' | 'end'>,
  ): Promise<void> {
    const { log } = this.#bench;
    const ended = call.until('ended', 40_000);
    const asks = [...steps.keys()].filter((index) => listens(steps, index));
    for (const [index, pressed] of keys.entries()) {
      await log.untilDecidedFor(from, (asks[index] ?? 0) + 1);
      await Promise.race([call.until('answered'), ended]);
      if (call.state === 'answered') await call.audio.sendDigits(pressed);
    }
    if (end.kind === 'answered')
      await Promise.race([
        ended,
        this.#signal.until(
          () => this.#taken || undefined,
          20_000,
          () => 'an answer',
        ),
      ]);
    else if (['voicemail', 'conference', 'waiting', 'directory', 'external'].includes(end.kind))
      await log.untilDecidedFor(from, steps.length);
    else await ended;
  }

  /** Takes calls as the person behaves, until the phone is closed. */
  async #answerAll(person: Person): Promise<void> {
    for (;;) {
      const call = await person.phone.nextCall(600_000).catch(() => null);
      if (!call) return;
      if (person.behaviour === 'busy') call.decline(486);
      if (person.behaviour === 'answers') await this.#take(person, call).catch(() => undefined);
    }
  }

  async #take(person: Person, call: Call): Promise<void> {
    await call.answer();
    const isOurs = call.caller.number.startsWith('+1418');
    if (person.confirms && isOurs) {
      await call.untilHears('anything');
      await call.audio.sendDigits('1');
    }
    if (isOurs) this.#taken = true;
    this.#signal.changed();
  }

  #newCaller(): string {
    return `+1418${5_551_000 + this.#index * 500 + (this.#calls += 1)}`;
  }

  #untilCalls(expected: (calls: Schemas['Call'][]) => unknown): Promise<unknown> {
    return this.#bench.untilCalls(expected, this.tenant);
  }
}

/** Before or after it was answered. */
async function hangUp(call: Call): Promise<void> {
  if (call.state !== 'answered') call.cancel();
  await Promise.race([call.until('answered').catch(() => undefined), call.until('ended')]);
  await call.bye();
}
