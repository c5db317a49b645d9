import { addWords } from '../../shared/words.js';

/** English texts of the player of sounds; `{name}` stands for a value. */
export const audioWords = addWords({
  'audio.at': '{position} of {length}',
  'audio.failed': 'This sound cannot be played.',
  'audio.pause': 'Pause',
  'audio.pauseNamed': 'Pause {name}',
  'audio.play': 'Play',
  'audio.playNamed': 'Play {name}',
  'audio.position': 'Position',
});
