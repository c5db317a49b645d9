import type { Handlers } from '../contract.js';
import { conflict, invalid } from '../problem.js';
import { readSound } from '../sounds/read-sound.js';
import { insertSound } from '../sounds/sounds.queries.js';
import { describe, find, insertUpload } from './prompt-uploads.js';

export const promptSpeech: Pick<Handlers, 'getSpeechProvider' | 'speakPrompt'> = {
  async getSpeechProvider(_, { speech }) {
    return { body: { configured: speech !== null, voices: [...(speech?.voices ?? [])] } };
  },

  async speakPrompt({ body: { script, language, voice = null } }, context) {
    const { speech } = context;
    if (!speech) throw conflict('speech-not-configured');
    if (voice !== null && !speech.voices.includes(voice))
      throw invalid([{ pointer: '/voice', code: 'unknown-reference' }]);
    const sound = await readSound(await speech.speak({ script, language, voice }));
    if ('code' in sound) throw invalid([{ pointer: '/script', ...sound }], 'audio-refused');
    return context.write('prompt-created', async (tx) => {
      await insertSound(tx.db, context.domain.id, sound, context.clock());
      const id = await insertUpload(tx, context, {
        ...{ source: 'spoken', status: 'ready', file_name: null },
        ...{ format: sound.format, hash: sound.hash },
      });
      return {
        status: 201,
        body: describe(await find(tx.db, context, id), context),
        headers: { Location: `/v1/prompt-uploads/${id}` },
      };
    });
  },
};
