import type { components } from '@pbxkit/client';
import { databaseDirectory } from '../call-routing/directory.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { simulate } from '../routing/simulate.js';
import { countryOf, toE164 } from '../users/users.rules.js';
import { toSimulation } from './simulation-words.js';

type Schemas = components['schemas'];

/** One imagined call through the rows that this transaction sees. */
export async function runSimulation(
  db: Db,
  { domain, clock, language, config }: Pick<Context, 'domain' | 'clock' | 'language' | 'config'>,
  request: Omit<Schemas['SimulationRequest'], 'draft'>,
): Promise<Schemas['Simulation']> {
  const country = countryOf(domain.language);
  const at = request.at ? new Date(request.at) : clock();
  const to = readDialled(request.to, country);
  const from = request.from ? readDialled(request.from, country) : null;
  const directory = databaseDirectory(db, domain.id, {
    ...{ to, from, at, imagining: true },
    secretKey: config.secretKey,
  });
  const call = await simulate(
    { to, from, at, digits: request.digits ?? '', assume: request.assume ?? {} },
    directory,
  );
  return toSimulation(call, { at, timeZone: domain.timeZone, language });
}

/** An extension as it is, a phone number in E.164. */
export function readDialled(text: string, country: Parameters<typeof toE164>[1]): string {
  const typed = text.replace(/[\s().-]/g, '');
  return /^\d{2,7}$/.test(typed) ? typed : (toE164(text, country) ?? typed);
}
