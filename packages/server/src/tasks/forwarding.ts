import type { components } from '@pbxkit/client';
import { v7 as uuidv7 } from 'uuid';
import { activeRule, findForWrite, saveAnswering } from '../answering-rules/answering-rules.js';
import type { FoundAnswering } from '../answering-rules/answering-rules.queries.js';
import { defaultRule } from '../call-routing/directory.js';
import { refuseLoop } from '../call-routing/loops.js';
import type { Context } from '../context.js';
import { normalizeDestination } from '../destinations/destinations.rules.js';
import { say } from '../problem-texts.js';
import { text } from '../problem-texts/text.js';
import { invalid, type FieldFault } from '../problem.js';
import { put } from '../put.js';
import { minute, wallTime } from '../time-frames/wall-clock.js';
import { countryOf } from '../users/users.rules.js';
import { referencesOf } from '../uses/document-references.js';
import { listUnknown } from '../uses/object-references.queries.js';
import { listUses } from '../uses/uses.queries.js';
import type { Write } from '../write.js';
import type { Prepared, TellingCall } from './run-task.js';
import { listCallable, listOwnFrameNames } from './tasks.queries.js';

type Schemas = components['schemas'];
type Task = Schemas['ForwardingTask'];

const mostRules = 50;
const frameName = text('Forwarding until {until}', 'Renvoi jusqu’au {until}');

/** Without an end the condition of the Default rule; with one a rule of its own, first, in a time frame of the user. */
export async function prepareForwarding(
  tx: Write,
  context: Context,
  given: Task,
): Promise<Prepared> {
  const found = await findForWrite(tx, context, given.userId);
  const faults: FieldFault[] = [];
  const country = countryOf(context.domain.language);
  const destination = normalizeDestination(given.destination, country, '/destination', faults);
  const by = { resource: 'answering-rules', id: given.userId } as const;
  const references = referencesOf(destination, 'destination');
  faults.push(...(await listUnknown(tx.db, context.domain.id, [{ by, references }])).flat());
  const base = await baseRule(tx, context, found, given);
  if (given.when === 'whenBusy' && base.ringTargets.length > 1)
    faults.push({ pointer: '/when', code: 'busy-with-several-targets' });
  if (given.until && new Date(given.until) <= context.clock())
    faults.push({ pointer: '/until', code: 'end-in-past' });
  if (given.until && found.record.rules.length >= mostRules)
    faults.push({ pointer: '/until', code: 'too-many', values: { limit: mostRules } });
  if (faults.length) throw invalid(faults);
  const rule = { ...base, forward: { ...base.forward, [given.when]: destination } };
  const readsUses = context.caller.capabilities.has('users:read');
  return {
    calls: await callsOf(tx, context, given),
    uses: async () => (readsUses ? listUses(tx.db, 'users', [given.userId]) : []),
    async apply() {
      const { rules } = found.record;
      const changed = given.until
        ? [{ ...rule, timeFrameId: await addFrame(tx, context, found, given.until) }, ...rules]
        : rules.map((one) => (one.id === rule.id ? rule : one));
      await saveAnswering(tx, context, found, { rules: changed.map(withoutNewId(found)) });
      await refuseLoop(tx, context, [{ kind: 'user', id: given.userId }], () => '/destination');
    },
  };
}

/** Only rules that are there have an id. */
const withoutNewId =
  ({ record }: FoundAnswering) =>
  ({ id, ...rule }: Schemas['AnsweringRule']): Schemas['AnsweringRuleInput'] =>
    record.rules.some((one) => one.id === id) ? { ...rule, id } : rule;

/** What holds besides the forwarding: until a date whatever is in force now, else the Default rule. */
async function baseRule(
  { db }: Write,
  context: Context,
  { record }: FoundAnswering,
  { when, until }: Task,
): Promise<Schemas['AnsweringRule']> {
  const own = record.rules.find(({ timeFrameId }) => timeFrameId === null);
  if (!until) return own ?? defaultRule(record.id);
  if (when === 'always') return { ...defaultRule(record.id), id: '' };
  const { activeRuleId } = await activeRule(db, record, context.clock());
  const active = record.rules.find(({ id }) => id === activeRuleId);
  return { ...(active ?? defaultRule(record.id)), id: '' };
}

async function addFrame(
  tx: Write,
  context: Context,
  { record, timeZone }: FoundAnswering,
  until: string,
): Promise<string> {
  const { clock, domain, language } = context;
  const zone = timeZone ?? domain.timeZone;
  const wall = (instant: number) =>
    new Date(wallTime(instant, zone)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const start = wall(Math.floor(clock().getTime() / minute) * minute);
  const end = wall(Math.ceil(Date.parse(until) / minute) * minute);
  const taken = new Set(await listOwnFrameNames(tx.db, record.id));
  const plain = say(frameName, language, { until: end.replace('T', ' ') });
  let name = plain;
  for (let count = 2; taken.has(name); count += 1) name = `${plain} (${count})`;
  const id = uuidv7();
  await put(
    tx,
    context,
    'time-frames',
    {
      ...{ id, name, type: 'dates', dates: [{ start, end }], ownerUserId: record.id },
      ...{ ranges: [], holidayIds: [], recurrence: null },
    },
    name,
  );
  return id;
}

/** Now, and when it is over. */
async function callsOf(
  { db }: Write,
  { clock }: Context,
  { userId, when, until }: Task,
): Promise<TellingCall[]> {
  const busy = when === 'onActive' || when === 'whenBusy';
  const assume = {
    ...(busy && { busyUserIds: [userId] }),
    ...(when === 'whenOffline' && { offlineUserIds: [userId] }),
  };
  const instants = [clock(), ...(until ? [nextMinute(until)] : [])];
  const callable = await listCallable(db, [userId]);
  return callable.flatMap(({ to, name }) => instants.map((at) => ({ to, name, at, assume })));
}

const nextMinute = (until: string) => new Date(Math.ceil(Date.parse(until) / minute) * minute);
