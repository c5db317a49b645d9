import type { Translated } from '../../shared/words.js';
import type { leadingNumbersWords } from '../en/leading-numbers.js';

export const leadingNumbersFrench = {
  'leadingNumbers.attach': 'Attacher',
  'leadingNumbers.attached': '{number} mène maintenant à {name}.',
  'leadingNumbers.free': 'Numéro de téléphone libre',
  'leadingNumbers.noFree': 'Aucun numéro de téléphone n’est libre.',
  'leadingNumbers.none': 'Aucun numéro de téléphone ne mène directement ici.',
  'leadingNumbers.title': 'Numéros de téléphone',
} satisfies Translated<typeof leadingNumbersWords>;
