import type { components } from '@pbxkit/client';
import { databaseDirectory } from '../call-routing/directory.js';
import { readDialled } from '../calls/dialled.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { simulate } from '../routing/simulate.js';
import { countryOf } from '../users/users.rules.js';
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
