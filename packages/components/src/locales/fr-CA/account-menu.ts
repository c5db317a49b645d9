import type { Translated } from '../../shared/words.js';
import type { accountMenuWords } from '../en/account-menu.js';

export const accountMenuFrench = {
  'accountMenu.account': 'Compte',
  'accountMenu.language': 'Langue',
  'accountMenu.logOut': 'Se déconnecter',
  'accountMenu.open': 'Menu du compte de {name}',
  'accountMenu.theme': 'Thème',
} as const satisfies Translated<typeof accountMenuWords>;
