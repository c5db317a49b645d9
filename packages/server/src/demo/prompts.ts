import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../database/scope.js';
import { insertMusic } from '../music-on-hold/music-on-hold.queries.js';
import { referencesOfMusic } from '../music-on-hold/music-on-hold.rules.js';
import { insertPrompts } from '../prompts/prompts.queries.js';
import { peaksOf } from '../sounds/peaks.js';
import { soundOf } from '../sounds/read-sound.js';
import { insertSound } from '../sounds/sounds.queries.js';
import { samplesOf } from '../sounds/wav.js';
import { setReferences } from '../uses/object-references.queries.js';
import { chimes } from './chimes.js';
import type { DemoPlace } from './schedules.js';
import { voice } from './voice.js';

interface DemoPrompt {
  readonly title: string;
  readonly language: 'en-CA' | 'fr-CA' | null;
  readonly script: string | null;
  readonly samples: () => Int16Array;
}

const spoken = (
  title: string,
  language: DemoPrompt['language'],
  script: string,
  seconds: number,
  pitch: number,
): DemoPrompt => ({ title, language, script, samples: () => samplesOf(voice(seconds, pitch)) });

const music = (title: string, beat: number, melody: readonly number[]): DemoPrompt => ({
  ...{ title, language: null, script: null },
  samples: () => chimes(24, beat, melody),
});

const library: readonly DemoPrompt[] = [
  spoken('Accueil principal', 'fr-CA', 'Bienvenue. Pour les ventes, faites le 1.', 5, 195),
  spoken('Main greeting', 'en-CA', 'Welcome. For sales, press 1.', 4, 190),
  spoken('Bureau fermé', 'fr-CA', 'Nos bureaux sont maintenant fermés.', 4, 200),
  spoken('Merci de patienter', 'fr-CA', 'Merci de patienter, nous répondons sous peu.', 4, 205),
  music('Carillons du matin', 0.6, [0, 2, 4, 5, 4, 2, 3, 1]),
  music('Soir d’hiver', 0.9, [5, 4, 2, 0, 1, 3, 2, 0]),
];

/** Prompts as an office has them, and music for the organization and its first site. */
export async function seedPrompts(db: Db, place: DemoPlace, now: Date): Promise<void> {
  const ids = new Map<string, string>();
  for (const { samples, ...prompt } of library) {
    const made = samples();
    const sound = soundOf(made, peaksOf(made));
    const id = uuidv7();
    await insertSound(db, place.id, sound, now);
    await insertPrompts(db, place.id, [
      {
        ...prompt,
        id,
        ownerUserId: null,
        source: 'upload',
        voice: null,
        fileName: null,
        sound: sound.hash,
      },
    ]);
    ids.set(prompt.title, id);
  }
  const idsOf = (...titles: string[]) => titles.flatMap((title) => ids.get(title) ?? []);
  await give(db, place.id, 'domain', place.id, {
    ...{ trackIds: idsOf('Carillons du matin', 'Soir d’hiver'), randomize: false },
    ...{ messageIds: idsOf('Merci de patienter'), messageEverySeconds: 30 },
  });
  const [site] = place.sites.values();
  if (site)
    await give(db, place.id, 'site', site, {
      ...{ trackIds: idsOf('Soir d’hiver'), randomize: false, messageIds: [] },
      messageEverySeconds: 0,
    });
}

async function give(
  db: Db,
  domainId: string,
  ownerKind: 'domain' | 'site',
  ownerId: string,
  fields: Omit<Parameters<typeof insertMusic>[2], 'id' | 'ownerKind' | 'ownerId'>,
): Promise<void> {
  const id = uuidv7();
  await insertMusic(db, domainId, { id, ownerKind, ownerId, ...fields });
  const by = { resource: 'music-on-hold', id } as const;
  await setReferences(db, domainId, by, referencesOfMusic(fields));
}
