import type { Translated } from '../../shared/words.js';
import type { audioWords } from '../en/audio.js';

export const audioFrench = {
  'audio.at': '{position} sur {length}',
  'audio.failed': 'Ce son ne peut pas être lu.',
  'audio.pause': 'Pause',
  'audio.pauseNamed': 'Suspendre {name}',
  'audio.play': 'Écouter',
  'audio.playNamed': 'Écouter {name}',
  'audio.position': 'Position',
} as const satisfies Translated<typeof audioWords>;
