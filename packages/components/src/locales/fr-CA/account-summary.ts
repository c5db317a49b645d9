import type { Translated } from '../../shared/words.js';
import type { accountSummaryWords } from '../en/account-summary.js';

export const accountSummaryFrench = {
  'accountSummary.emails': 'Courriels',
  'accountSummary.extension': 'Poste',
  'accountSummary.login': 'Identifiant',
  'accountSummary.mfa': 'Deuxième facteur',
  'accountSummary.mfaOff': 'Désactivé',
  'accountSummary.mfaOn': 'Activé',
  'accountSummary.organization': 'Organisation',
  'accountSummary.role': 'Rôle',
  'accountSummary.sessionCount': {
    one: '{count} navigateur',
    other: '{count} navigateurs',
  },
  'accountSummary.sessions': 'Connecté avec',
  'accountSummary.timeZone': 'Fuseau horaire',
} as const satisfies Translated<typeof accountSummaryWords>;
