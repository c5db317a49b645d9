import { join } from '../../call-routing/decide.js';
import type { Db } from '../../database/scope.js';
import { listAddresses } from '../addresses.queries.js';
import { findDomain } from './engine.queries.js';
import { deviceIdsOf } from './phone-channels.js';
import { channelsOf } from './queue-steps.js';

/** Who joins the agents that ring for a call. */
export interface JoiningAnswer {
  /** What is rung in addition; '' = nothing yet. */
  readonly channels: string;
  readonly seconds: number;
  /** Nobody rings any more: the caller is to ask where the call goes. */
  readonly over: boolean;
}

const over: JoiningAnswer = { channels: '', seconds: 0, over: true };

/** Who rings from now on for a call whose agents ring? */
export async function whoJoins(
  { db, clock }: { readonly db: Db; readonly clock: () => Date },
  { call, domain: name }: { readonly call: string; readonly domain: string },
): Promise<JoiningAnswer> {
  const domain = await findDomain(db, name);
  if (!domain) return over;
  const joins = await join({ db, domainId: domain.id, clock }, call, (tx, { offers }) =>
    listAddresses(tx, deviceIdsOf(offers.flatMap(({ targets }) => targets)), []),
  );
  if (!joins) return over;
  const { offers, seconds, found } = joins;
  const names = { domain: domain.name, devices: found.devices };
  const channels = offers.length > 0 ? channelsOf({ offers, growing: true }, names) : '';
  return { channels, seconds, over: false };
}
