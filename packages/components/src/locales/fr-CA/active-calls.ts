import type { Translated } from '../../shared/words.js';
import type { activeCallsWords } from '../en/active-calls.js';

export const activeCallsFrench = {
  'activeCalls.at': 'Rendu à',
  'activeCalls.awayLead':
    'Le moteur téléphonique n’est pas connecté. Les appels s’affichent dès son retour; s’il ne revient pas, avisez votre fournisseur.',
  'activeCalls.awayTitle': 'Rien n’achemine les appels en ce moment',
  'activeCalls.barge': 'Intervenir',
  'activeCalls.bargeLead':
    'Votre téléphone sonne. Quand vous répondez, {caller} et {other} vous entendent.',
  'activeCalls.bargeTitle': 'Intervenir dans l’appel de {caller} et {other}',
  'activeCalls.caller': 'Appelant',
  'activeCalls.dialled': 'Composé',
  'activeCalls.empty': 'Aucun appel en ce moment',
  'activeCalls.emptyLead': 'Les appels apparaissent ici dès leur début. Inutile d’actualiser.',
  'activeCalls.hangUp': 'Raccrocher',
  'activeCalls.hangUpLead': 'L’appel de {caller} et {other} prend fin immédiatement pour les deux.',
  'activeCalls.hangUpTitle': 'Raccrocher cet appel?',
  'activeCalls.hungUp': 'L’appel de {caller} et {other} est raccroché.',
  'activeCalls.label': 'Appels actifs',
  'activeCalls.legsLead': '{dialled} a été composé à {time}. Voici ce qui a sonné depuis.',
  'activeCalls.legsTitle': 'L’appel de {caller} jusqu’à maintenant',
  'activeCalls.listen': 'Écouter',
  'activeCalls.listened': 'Votre téléphone sonne. Répondez pour prendre part à l’appel.',
  'activeCalls.listenKept':
    'Votre participation est conservée dans l’historique des modifications.',
  'activeCalls.listenLead':
    'Votre téléphone sonne. Quand vous répondez, vous entendez {caller} et {other}; votre micro est coupé.',
  'activeCalls.listenNoticed':
    '{caller} et {other} entendent d’abord une tonalité qui les avertit.',
  'activeCalls.listenTitle': 'Écouter {caller} et {other}',
  'activeCalls.long': 'Plus de 4 h',
  'activeCalls.offLead':
    'Tout peut être administré, mais aucun téléphone ne sonne. Démarrez le moteur téléphonique ou demandez-le à votre fournisseur.',
  'activeCalls.offTitle': 'Aucun moteur téléphonique n’achemine les appels',
  'activeCalls.path': 'Voir le parcours',
  'activeCalls.search': 'Chercher des appels',
  'activeCalls.searchHint': 'Nom ou numéro',
  'activeCalls.simulated': 'Ces appels sont imaginés : aucun téléphone ne sonne.',
  'activeCalls.since': 'Durée',
  'activeCalls.state': 'État',
  'activeCalls.story': 'Déroulement',
  'activeCalls.to': 'Avec',
  'activeCalls.total': { one: '{count} appel', other: '{count} appels' },
  'activeCalls.transfer': 'Transférer',
  'activeCalls.transferLead':
    '{caller} est envoyé au destinataire ci-dessous; la ligne de {other} est raccrochée.',
  'activeCalls.transferred': 'L’appel de {caller} est transféré à {to}.',
  'activeCalls.transferTitle': 'Transférer {caller}',
  'activeCalls.transferTo': 'Transférer à',
  'activeCalls.whisper': 'Chuchoter',
  'activeCalls.whisperLead':
    'Votre téléphone sonne. Quand vous répondez, vous entendez les deux, et seul l’utilisateur de l’organisation vous entend.',
  'activeCalls.whisperTitle': 'Chuchoter dans l’appel de {caller} et {other}',
} as const satisfies Translated<typeof activeCallsWords>;
