import type { Icon } from '../shared/more-icons.js';
import type { End } from './call-path.model.js';

export type Tone = 'success' | 'accent' | 'warning' | 'danger';

/** Icon and colour of the end of a call; the word stands beside them. */
export const endKinds: Readonly<Record<End['kind'], readonly [Icon, Tone]>> = {
  answered: ['check', 'success'],
  blocked: ['block', 'warning'],
  busy: ['hangup', 'warning'],
  conference: ['users', 'success'],
  deadEnd: ['alert', 'danger'],
  directory: ['directory', 'accent'],
  emergency: ['alert', 'success'],
  external: ['external', 'accent'],
  loop: ['refresh', 'danger'],
  message: ['speaker', 'warning'],
  notInService: ['block', 'danger'],
  tone: ['hangup', 'warning'],
  voicemail: ['voicemail', 'accent'],
  waiting: ['clock', 'accent'],
};
