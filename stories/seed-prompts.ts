import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sound } from './seed-messages.js';

type Prompt = components['schemas']['Prompt'];
type PromptUpload = components['schemas']['PromptUpload'];
type Music = components['schemas']['MusicOnHold'];

const at = '2026-11-20T14:00:00Z';
const domainId = '01930000-0000-7000-8000-0000000000d0';

const welcome: Prompt = {
  id: '01930000-0000-7000-8000-0000000000a1',
  domainId,
  version: 2,
  title: 'Welcome',
  language: 'en-CA',
  ownerUserId: null,
  script: 'Welcome to Boréal. Press 1 for sales.',
  voice: null,
  source: 'upload',
  fileName: 'welcome.wav',
  durationSeconds: 12.4,
  peaks: Array.from({ length: 120 }, (_, at) => Math.round(40 + 160 * Math.abs(Math.sin(at / 7)))),
  useCount: 2,
  createdAt: at,
  updatedAt: at,
};

const jazz: Prompt = {
  ...welcome,
  id: '01930000-0000-7000-8000-0000000000a2',
  title: 'Evening jazz',
  language: null,
  script: null,
  voice: null,
  fileName: 'jazz.mp3',
  durationSeconds: 184,
  useCount: 1,
};

const bienvenue: Prompt = {
  ...welcome,
  id: '01930000-0000-7000-8000-0000000000a3',
  title: 'Bienvenue',
  language: 'fr-CA',
  script: 'Bienvenue chez Boréal. Faites le 1 pour les ventes.',
  voice: null,
  useCount: 0,
};

const prompts: readonly Prompt[] = [bienvenue, jazz, welcome];

const sent: PromptUpload = {
  id: '01930000-0000-7000-8000-0000000000b1',
  source: 'upload',
  status: 'ready',
  problem: null,
  fileName: 'Closed for_the holidays.mp3',
  format: 'MP3',
  durationSeconds: 8,
  peaks: welcome.peaks,
  expiresAt: '2026-11-30T14:00:00Z',
};

const track = ({ id: promptId, title, durationSeconds }: Prompt) => ({
  promptId,
  title,
  durationSeconds,
});

const officeMusic: Music = {
  ownerKind: 'domain',
  ownerId: domainId,
  ownerName: 'Boréal',
  domainId,
  version: 3,
  own: true,
  inheritedFrom: null,
  tracks: [track(jazz), track(welcome), track(bienvenue)],
  randomize: false,
  messages: [track(welcome)],
  messageEverySeconds: 45,
  updatedAt: at,
};

const siteMusic: Music = {
  ...officeMusic,
  ownerKind: 'site',
  ownerId: '01930000-0000-7000-8000-0000000000c1',
  ownerName: 'Québec',
  version: 0,
  own: false,
  inheritedFrom: 'Boréal',
  updatedAt: null,
};

const reply = (seconds: number) =>
  new Response(sound(seconds), { headers: { 'Content-Type': 'audio/wav' } });

/** A library of prompts and music, as a small company has them. */
export const promptHandlers = (): TestHandlers => ({
  listPrompts: ({ params }) => {
    const text = (params.query.q ?? '').toLowerCase();
    const items = prompts.filter(({ title }) => title.toLowerCase().includes(text));
    return { items, nextCursor: null, total: items.length };
  },
  getPrompt: ({ params }) =>
    prompts.find(({ id }) => id === params.path.promptId) ?? problem(404, 'not-found'),
  getPromptAudio: () => reply(8),
  createPromptUpload: () => sent,
  getPromptUpload: () => sent,
  getPromptUploadAudio: () => reply(8),
  getSpeechProvider: () => ({ configured: false, voices: [] }),
  listMusicOnHold: ({ params }) => {
    const items = [officeMusic, siteMusic].filter(
      ({ own }) => params.query.own === undefined || own === params.query.own,
    );
    return { items, nextCursor: null, total: items.length };
  },
  getMusicOnHold: ({ params }) => (params.path.ownerKind === 'site' ? siteMusic : officeMusic),
});
