import { text, type Text } from '../problem-texts/text.js';
import type { EndKind, WarningCode } from '../routing/simulate.js';
import type { ReasonCode, RuleCode } from '../routing/steps.js';

/** How rules are called that nobody gave a name. */
export const ruleTexts: Readonly<Record<RuleCode, Text>> = {
  emergency: text('Emergency calls', 'Appels d’urgence'),
  domain: text('Organization', 'Organisation'),
  'block-list': text('Blocked numbers of the organization', 'Numéros bloqués de l’organisation'),
  override: text('Override', 'Dérogation'),
  service: text('In service', 'En service'),
  'time-rule': text('Time rule', 'Règle horaire'),
  destination: text('Own destination', 'Destination propre'),
  'caller-list': text('Blocked callers', 'Appelants bloqués'),
  'answering-rule': text('Default', 'Par défaut'),
  devices: text('Phones', 'Téléphones'),
  queue: text('Call queue', 'File d’attente'),
  conference: text('Conference', 'Conférence'),
  greeting: text('Greeting', 'Message d’accueil'),
  'menu-key': text('Key', 'Touche'),
  extension: text('Extension', 'Poste'),
  'dial-policy': text('Dial policy', 'Politique de composition'),
  'hop-limit': text('Limit of a call', 'Limite d’un appel'),
};

/** Why a call goes on as it does; `object` is where it stands, `rule` what decided. */
export const reasonTexts: Readonly<Record<ReasonCode, Text>> = {
  'emergency-call': text(
    'Emergency calls always go out, with the address of the caller',
    'Les appels d’urgence sortent toujours, avec l’adresse de l’appelant',
  ),
  'domain-locked': text('The organization is locked', 'L’organisation est verrouillée'),
  'too-many-calls': text(
    'All {limit} calls of the organization are under way',
    'Les {limit} appels de l’organisation sont tous en cours',
  ),
  'caller-blocked': text('The caller is blocked ({number})', 'L’appelant est bloqué ({number})'),
  'anonymous-refused': text(
    '{object} refuses calls without a number',
    '{object} refuse les appels sans numéro',
  ),
  'unknown-number': text(
    '{number} is neither a number nor an extension here',
    '{number} n’est ni un numéro ni un poste ici',
  ),
  dialled: text('Dials {number}', 'Compose le {number}'),
  outbound: text('Calls {number} outside', 'Appelle le {number} à l’extérieur'),
  'not-permitted': text(
    'The dial policy does not permit {number}',
    'La politique de composition ne permet pas le {number}',
  ),
  override: text('An override is in force: {rule}', 'Une dérogation est en vigueur : {rule}'),
  'number-free': text(
    'The number is free: it leads nowhere',
    'Le numéro est libre : il ne mène nulle part',
  ),
  'number-disabled': text('The number is disabled', 'Le numéro est désactivé'),
  'number-not-yet': text(
    'The number is not in service yet',
    'Le numéro n’est pas encore en service',
  ),
  'number-no-longer': text('The number is no longer in service', 'Le numéro n’est plus en service'),
  'time-rule': text('Rule “{rule}” is in force', 'La règle « {rule} » est en vigueur'),
  'own-destination': text(
    'No time frame matched, so the own destination applies',
    'Aucune période ne correspond : la destination propre s’applique',
  ),
  'do-not-disturb': text(
    'Do not disturb is on (rule “{rule}”)',
    'Ne pas déranger est activé (règle « {rule} »)',
  ),
  'forward-always': text(
    'Rule “{rule}” forwards every call',
    'La règle « {rule} » renvoie tous les appels',
  ),
  'forward-when-busy': text(
    '{object} is busy (rule “{rule}”)',
    '{object} est en ligne (règle « {rule} »)',
  ),
  'forward-on-active': text(
    '{object} is on a call (rule “{rule}”)',
    '{object} est déjà en communication (règle « {rule} »)',
  ),
  'forward-when-offline': text(
    'No phone of {object} is connected (rule “{rule}”)',
    'Aucun téléphone de {object} n’est branché (règle « {rule} »)',
  ),
  'forward-when-unanswered': text(
    'Nobody answered (rule “{rule}”)',
    'Personne n’a répondu (règle « {rule} »)',
  ),
  rings: text(
    'Rings the phones of {object} for {seconds} s (rule “{rule}”)',
    'Fait sonner les téléphones de {object} pendant {seconds} s (règle « {rule} »)',
  ),
  'rings-devices': text(
    'Rings for {seconds} s, past the answering rules',
    'Fait sonner pendant {seconds} s, sans les règles de réponse',
  ),
  answered: text('{object} answered', '{object} a répondu'),
  'takes-message': text('Takes a message', 'Prend un message'),
  'mailbox-off': text('This mailbox is off', 'Cette boîte vocale est désactivée'),
  'no-target': text(
    'There is no destination and no mailbox',
    'Il n’y a ni destination ni boîte vocale',
  ),
  'target-missing': text('This destination does not exist', 'Cette destination n’existe pas'),
  'external-number': text(
    'Rings the outside number {number}',
    'Appelle le numéro externe {number}',
  ),
  'conference-not-yet': text(
    'The conference is not in service yet',
    'La conférence n’est pas encore en service',
  ),
  'conference-no-longer': text(
    'The conference is no longer in service',
    'La conférence n’est plus en service',
  ),
  'conference-locked': text(
    'The conference is locked: nobody else gets in',
    'La conférence est verrouillée : plus personne n’y entre',
  ),
  'conference-full': text(
    'All {limit} places of the conference are taken',
    'Les {limit} places de la conférence sont prises',
  ),
  'conference-pin': text('Asks for the PIN', 'Demande le NIP'),
  'conference-wrong-pin': text(
    'That is no PIN of the conference: asks again',
    'Ce n’est pas un NIP de la conférence : le redemande',
  ),
  'conference-refused': text('The PIN was wrong {tries} times', 'Le NIP était erroné {tries} fois'),
  'conference-waits-leader': text(
    'Joins the conference and hears music until a leader is there',
    'Se joint à la conférence et entend de la musique jusqu’à l’arrivée d’un animateur',
  ),
  'conference-waits-others': text(
    'Joins the conference and hears music until enough people are there',
    'Se joint à la conférence et entend de la musique jusqu’à ce qu’il y ait assez de monde',
  ),
  'conference-removed': text('Was removed from the conference', 'A été retiré de la conférence'),
  'joins-conference': text('Joins the conference', 'Se joint à la conférence'),
  'leads-conference': text(
    'Joins the conference as a leader',
    'Se joint à la conférence comme animateur',
  ),
  'dial-by-name': text('The caller spells a name', 'L’appelant épelle un nom'),
  'names-found': text(
    '{count} people have a name that begins so',
    '{count} personnes ont un nom qui commence ainsi',
  ),
  'no-such-name': text(
    'Nobody has a name that begins so',
    'Personne n’a un nom qui commence ainsi',
  ),
  'plays-prompt': text('Plays a prompt', 'Fait entendre une annonce'),
  'hangs-up': text('The call ends here on purpose', 'L’appel se termine ici, comme prévu'),
  'queue-full': text(
    '{maxCallers} callers are waiting already',
    '{maxCallers} appelants attendent déjà',
  ),
  'queue-without-agents': text('No agent is logged in', 'Aucun agent n’est connecté'),
  'queue-wait-too-long': text(
    'The wait would be {seconds} s, more than {longest} s',
    'L’attente serait de {seconds} s, soit plus de {longest} s',
  ),
  'queue-introduction': text('Plays the introduction', 'Fait entendre l’introduction'),
  'queue-waits': text('Waits for an agent', 'Attend un agent'),
  'queue-rings': text('Rings {agents}', 'Fait sonner {agents}'),
  'queue-rings-many': text(
    'Rings {agents} and {others} more',
    'Fait sonner {agents} et {others} de plus',
  ),
  'queue-taken': text(
    'Somebody takes the call out of the line',
    'Quelqu’un prend l’appel dans la file',
  ),
  'queue-picks-up': text(
    'Takes the call that has been parked longest',
    'Prend l’appel garé depuis le plus longtemps',
  ),
  'queue-unanswered': text('No agent answered in time', 'Aucun agent n’a répondu à temps'),
  'queue-agents-left': text('The last agent left', 'Le dernier agent est parti'),
  'queue-exit-key': text(
    'The caller left the queue by key',
    'L’appelant a quitté la file par une touche',
  ),
  menu: text('Plays the menu', 'Fait entendre le menu'),
  'menu-again': text('Plays the menu again', 'Fait entendre le menu de nouveau'),
  'menu-key': text('The caller pressed {key}', 'L’appelant a appuyé sur {key}'),
  'no-key': text('The caller pressed no key', 'L’appelant n’a appuyé sur aucune touche'),
  'invalid-key': text('{key} means nothing here', 'La touche {key} ne mène à rien ici'),
  'mailbox-full': text(
    'Holds {limit} messages already: callers hear that it is full',
    'Contient déjà {limit} messages : les appelants entendent qu’elle est pleine',
  ),
  'mailbox-operator': text(
    'The caller pressed 0 in the mailbox',
    'L’appelant a appuyé sur 0 dans la boîte vocale',
  ),
  'call-ends': text('The call is over', 'L’appel est terminé'),
  'hop-limit': text(
    'Passed {limit} places without a key: the call is cut',
    'A passé {limit} endroits sans touche : l’appel est coupé',
  ),
};

/** Of an override without a reason. */
export const plainOverride = text('An override is in force', 'Une dérogation est en vigueur');

/** What is added where phones ring, by what is imagined of them. */
export const ringTexts = {
  answered: text('somebody answers (assumed)', 'quelqu’un répond (supposé)'),
  busy: text('busy (assumed)', 'occupé (supposé)'),
  nobody: text('nobody answers (assumed)', 'personne ne répond (supposé)'),
} as const satisfies Record<string, Text>;

/** How a call ends; `object` is where. */
export const endTexts: Readonly<Record<EndKind, Text>> = {
  answered: text('{object} answers the call.', '{object} répond à l’appel.'),
  voicemail: text('The call ends in: {object}.', 'L’appel aboutit à : {object}.'),
  external: text(
    'The call leaves the organization: {object}.',
    'L’appel sort de l’organisation : {object}.',
  ),
  conference: text(
    'The caller is in the conference {object}.',
    'L’appelant est dans la conférence {object}.',
  ),
  waiting: text('The caller waits in {object}.', 'L’appelant attend dans {object}.'),
  directory: text(
    'The caller is in the dial-by-name directory.',
    'L’appelant est dans le répertoire par nom.',
  ),
  emergency: text(
    'The call reaches emergency services.',
    'L’appel aboutit aux services d’urgence.',
  ),
  busy: text('The caller hears the busy tone.', 'L’appelant entend la tonalité d’occupation.'),
  tone: text('The call is hung up.', 'L’appel est raccroché.'),
  message: text(
    'The caller hears that nobody can be reached.',
    'L’appelant apprend que personne n’est joignable.',
  ),
  notInService: text(
    'The caller hears that the number is not in service.',
    'L’appelant apprend que le numéro n’est pas en service.',
  ),
  blocked: text('The call is refused.', 'L’appel est refusé.'),
  deadEnd: text(
    'The call ends at {object} without anybody to take it.',
    'L’appel se termine à {object} sans que personne puisse le prendre.',
  ),
  loop: text('The call goes round and is cut.', 'L’appel entre dans une boucle et est coupé.'),
};

export const warningTexts: Readonly<Record<WarningCode, Text>> = {
  'dead-end': text(
    'Dead end: nobody takes this call. Give a destination, or turn on voicemail.',
    'Impasse : personne ne prend cet appel. Indiquez une destination ou activez la messagerie vocale.',
  ),
  loop: text(
    'This call goes round. Choose another destination at one of its places.',
    'Cet appel forme une boucle. Choisissez une autre destination à l’un de ses endroits.',
  ),
  'keys-left': text(
    'The keys {keys} were not used: the call was over before.',
    'Les touches {keys} n’ont pas servi : l’appel était terminé avant.',
  ),
  'late-target': text(
    'A phone that rings after {delaySeconds} s never rings: the call goes on after {seconds} s.',
    'Un téléphone qui sonne après {delaySeconds} s ne sonne jamais : l’appel continue après {seconds} s.',
  ),
  'no-emergency-address': text(
    'No emergency address is known for this caller. Give one to the user, the site or the organization.',
    'Aucune adresse d’urgence n’est connue pour cet appelant. Attribuez-en une à l’utilisateur, au site ou à l’organisation.',
  ),
};
