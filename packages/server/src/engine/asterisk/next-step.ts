import type { CountryCode } from 'libphonenumber-js';
import { decide } from '../../call-routing/decide.js';
import { findChannel } from '../../call-routing/offers.queries.js';
import { inTenant, type Db } from '../../database/scope.js';
import { listPromptSounds } from '../../prompts/prompts.queries.js';
import type { Action, Caller, Ringing } from '../../routing/steps.js';
import { fromCarrier, readDialled } from '../../calls/dialled.js';
import { toE164 } from '../../users/users.rules.js';
import type { Language } from '../../problem-texts.js';
import { listAddresses } from '../addresses.queries.js';
import { traced, type TracedStep } from '../engine.js';
import * as queries from './engine.queries.js';
import type { Media } from './media.js';
import { deviceIdsOf } from './phone-channels.js';
import {
  outcomeOf,
  toDialplan,
  type Addresses,
  type CallerId,
  type DialplanStep,
} from './steps.js';
import { addressIn } from './to-call-events.js';

/** What the dialplan asks with. */
export interface Asking {
  /** Name of the call. */
  readonly call: string;
  readonly channel: string;
  /** Address or channel on whose behalf the call goes on; '' when nobody transferred it. */
  readonly by: string;
  readonly from: 'user' | 'carrier';
  /** '' while it is not known whose call it is. */
  readonly domain: string;
  readonly to: string;
  readonly caller: string;
  /** Caller's own name. */
  readonly name: string;
  /** '' when the call begins. */
  readonly state: string;
  readonly dialstatus: string;
  readonly digits: string;
}

export interface Answer extends DialplanStep {
  readonly domain: string;
  /** '' = nothing more to ask. */
  readonly state: string;
  readonly trace: readonly TracedStep[];
  /** The caller waits: when nobody decides any more, that goes on. */
  readonly waits: boolean;
  /** Caller's name with the prefix that a number puts before it; '' = as it is. */
  readonly name: string;
  /** In which the engine speaks from now on; '' = as before. */
  readonly language: string;
}

export interface Deciding {
  readonly db: Db;
  readonly clock: () => Date;
  /** Where the engine fetches sounds. */
  readonly media: Media;
  /** Opens what is sealed. */
  readonly secretKey: string;
}

/** Where does this real call go now? null when it belongs to nobody here. */
export async function nextStep(
  { db, clock, media, secretKey }: Deciding,
  asking: Asking,
): Promise<Answer | null> {
  const domain = await domainOf(db, asking);
  if (!domain) return null;
  const from = await inTenant(db, domain.id, 'read', (tx) => callerOf(tx, asking, domain));
  const question = questionOf(asking, from, domain);
  const { step, told, found } = await decide(
    { db, domainId: domain.id, clock },
    { question, arriving: { to: question.to, from: from.number, secretKey } },
    (tx, { action }) => addressesOf(tx, action, { domain: domain.name, from, media }),
  );
  return {
    ...toDialplan(step.action, found),
    domain: domain.name,
    state: step.state ?? '',
    trace: told.map(traced),
    name: shownName(step.action, asking.name),
    language: languageOf(step.action, asking, domain.language),
    waits: step.action.kind === 'queue',
  };
}

function questionOf(asking: Asking, from: Caller, { country }: { country: CountryCode }) {
  const to = asking.from === 'user' ? readDialled(asking.to, country) : fromCarrier(asking.to);
  const outcome = outcomeOf(asking.dialstatus);
  return {
    ...{ call: asking.call, to, from, transferred: asking.by !== '' },
    ...{ state: asking.state || null, digits: asking.digits, ...(outcome && { outcome }) },
  };
}

function shownName(action: Action, name: string): string {
  const prefix = 'prefix' in action ? action.prefix : '';
  return prefix && plain(`${prefix} ${name}`);
}

/** Without what means something to the dialplan or to SIP. */
const plain = (text: string): string => text.replace(/["\\(){}[\]$:,?^<>\p{Cc}]/gu, '').trim();

/** The organization's, unless an auto attendant has one of its own, which stays with the call up to the next. */
function languageOf(action: Action, { state }: Asking, otherwise: Language): string {
  if (action.kind === 'menu') return spokenBy(action.language ?? otherwise);
  return state ? '' : spokenBy(otherwise);
}

/** The engine's name of a language. */
const spokenBy = (language: Language): string => language.slice(0, 2);

async function domainOf(db: Db, { from, domain, to, channel }: Asking) {
  if (domain) return queries.findDomain(db, domain);
  if (from === 'carrier') return queries.findDomainOfNumber(db, fromCarrier(to));
  const [, name] = addressIn(channel)?.split('@') ?? [];
  return name ? queries.findDomain(db, name) : null;
}

async function callerOf(
  tx: Db,
  { from, channel, by, caller }: Asking,
  { name, country }: { name: string; country: CountryCode },
): Promise<Caller> {
  const address = from === 'user' ? (addressIn(channel) ?? addressIn(by) ?? by) : '';
  const [user = ''] = address.split('@');
  const device = user && (await queries.findDevice(tx, user, name));
  if (device) return { kind: 'user', userId: device.userId, number: device.extension };
  // Somebody without a phone calls others into a conference.
  const person = !addressIn(channel) && user && (await queries.findPerson(tx, user, name));
  if (person) return { kind: 'user', userId: person.id, number: user };
  return { kind: 'outside', number: toE164(fromCarrier(caller), country) ?? null };
}

async function addressesOf(
  tx: Db,
  action: Action,
  { domain, from, media }: { domain: string; from: Caller; media: Media },
): Promise<Addresses> {
  const devices = deviceIdsOf(ringingIn(action));
  const users = action.kind === 'voicemail' ? [action.userId] : [];
  const sounds = await listPromptSounds(tx, promptsOf(action));
  const parked =
    action.kind === 'pickUp' && action.call ? await findChannel(tx, action.call) : null;
  return {
    domain,
    parked,
    presented: await presentedOf(tx, action, from),
    ...(await listAddresses(tx, devices, users)),
    sounds: new Map([...sounds].map(([id, hash]) => [id, media.addressOf({ hash })])),
  };
}

function ringingIn(action: Action): readonly Ringing[] {
  if (action.kind === 'ring') return action.targets;
  return action.kind === 'queue' ? action.offers.flatMap(({ targets }) => targets) : [];
}

/** People of the organization show the outside what is set for them; whoever called from there is shown as they are. */
async function presentedOf(tx: Db, { kind }: Action, from: Caller): Promise<CallerId | null> {
  if (from.kind !== 'user' || (kind !== 'external' && kind !== 'emergency')) return null;
  const found = await queries.findCallerId(tx, from.userId, kind);
  return found && { number: found.number, name: found.name && plain(found.name) };
}

function promptsOf(action: Action): readonly string[] {
  if (action.kind === 'menu') return action.prompts;
  if (action.kind === 'voicemail') return action.greetingId ? [action.greetingId] : [];
  return action.kind === 'prompt' ? [action.id] : [];
}
