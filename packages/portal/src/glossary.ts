/** A term of telephony in one language. */
export interface Term {
  readonly name: string;
  readonly meaning: string;
}

/** A term in both languages. */
export interface Entry {
  readonly en: Term;
  readonly fr: Term;
}

function entry(en: string, fr: string, meaning: string, sens: string): Entry {
  return { en: { name: en, meaning }, fr: { name: fr, meaning: sens } };
}

/** The words of the portal, as product, help and labels use them. */
export const glossary: readonly Entry[] = [
  entry(
    'active call',
    'appel actif',
    'A call that is ringing, waiting, talking or on hold now.',
    'Un appel qui sonne, attend, parle ou est en garde en ce moment.',
  ),
  entry(
    'allowed numbers',
    'numéros autorisés',
    'Callers who pass do not disturb and call screening.',
    'Appelants qui passent outre « ne pas déranger » et le filtrage.',
  ),
  entry(
    'answering rule',
    'règle de réponse',
    'What happens to your calls during a time frame.',
    'Ce qui arrive à vos appels pendant une période.',
  ),
  entry(
    'auto attendant',
    'standard automatique',
    'A recorded menu that sends callers on by the keys they press.',
    'Un menu enregistré qui dirige les appelants selon les touches qu’ils pressent.',
  ),
  entry(
    'average wait',
    'temps d’attente moyen',
    'How long callers of a queue waited, on average.',
    'Durée moyenne d’attente des appelants d’une file.',
  ),
  entry(
    'barge',
    'intervenir',
    'Join a call so that everybody hears you.',
    'Se joindre à un appel; tout le monde vous entend.',
  ),
  entry(
    'blocked numbers',
    'numéros bloqués',
    'Callers who hear a busy tone.',
    'Appelants qui entendent la tonalité d’occupation.',
  ),
  entry(
    'call forwarding',
    'renvoi d’appel',
    'Sending calls on to another destination.',
    'Envoi des appels vers une autre destination.',
  ),
  entry(
    'call history',
    'journal d’appels',
    'The list of past calls, one row per call.',
    'La liste des appels passés, une ligne par appel.',
  ),
  entry(
    'call park',
    'parcage d’appel',
    'A call waits at an extension until somebody takes it there.',
    'Un appel attend à un poste jusqu’à ce que quelqu’un l’y prenne.',
  ),
  entry(
    'call queue',
    'file d’attente',
    'Callers wait in order for the next free agent.',
    'Les appelants attendent à tour de rôle le prochain agent libre.',
  ),
  entry(
    'call record',
    'fiche d’appel',
    'Everything kept of one call: who, when, how it ended.',
    'Tout ce qui est conservé d’un appel : qui, quand, comment il s’est terminé.',
  ),
  entry(
    'call screening',
    'filtrage d’appels',
    'Callers say their name before your phone connects.',
    'Les appelants disent leur nom avant que votre téléphone réponde.',
  ),
  entry(
    'caller ID',
    'identité de l’appelant',
    'The name and number that the called person sees.',
    'Le nom et le numéro que voit la personne appelée.',
  ),
  entry(
    'capability',
    'autorisation',
    'One thing that a role lets you do.',
    'Une chose qu’un rôle vous permet de faire.',
  ),
  entry(
    'change history',
    'historique des modifications',
    'Who changed what and when; most of it can be undone.',
    'Qui a modifié quoi et quand; presque tout peut être défait.',
  ),
  entry(
    'conference',
    'conférence',
    'A room in which several people talk.',
    'Une salle où plusieurs personnes se parlent.',
  ),
  entry(
    'dead end',
    'impasse',
    'A call path that ends without a person, a mailbox or a choice to hang up.',
    'Un chemin d’appel qui finit sans personne, boîte vocale ni raccrochage voulu.',
  ),
  entry(
    'department',
    'service',
    'A group of users by what they do, such as Sales.',
    'Un groupe d’utilisateurs selon leur travail, comme les ventes.',
  ),
  entry(
    'device',
    'appareil',
    'One line that can ring: on a desk phone, a computer or a mobile.',
    'Une ligne qui peut sonner : téléphone de bureau, ordinateur ou mobile.',
  ),
  entry(
    'directory',
    'répertoire par nom',
    'Callers find a person by spelling the name on the keypad.',
    'Les appelants trouvent une personne en épelant son nom au clavier.',
  ),
  entry(
    'do not disturb',
    'ne pas déranger',
    'Your phones do not ring.',
    'Vos téléphones ne sonnent pas.',
  ),
  entry(
    'dry run',
    'essai à blanc',
    'Shows what a change would do without doing it.',
    'Montre ce qu’une modification ferait, sans la faire.',
  ),
  entry(
    'e-mail',
    'courriel',
    'Where links, notices and messages are sent.',
    'Où sont envoyés les liens, les avis et les messages.',
  ),
  entry(
    'emergency address',
    'adresse d’urgence',
    'The place told to 911 when a phone calls it.',
    'Le lieu transmis au 911 quand un téléphone l’appelle.',
  ),
  entry(
    'extension',
    'poste',
    'The short number of a user, queue or attendant.',
    'Le numéro court d’un utilisateur, d’une file ou d’un standard.',
  ),
  entry(
    'greeting',
    'message d’accueil',
    'What callers hear first.',
    'Ce que les appelants entendent d’abord.',
  ),
  entry(
    'holiday',
    'jour férié',
    'A day on which calls may follow other rules.',
    'Un jour où les appels peuvent suivre d’autres règles.',
  ),
  entry(
    'inventory',
    'inventaire',
    'Phone numbers, phone hardware and emergency addresses.',
    'Numéros de téléphone, matériel et adresses d’urgence.',
  ),
  entry(
    'linear cascade',
    'cascade linéaire',
    'A queue rings a few agents, then more and more.',
    'Une file fait sonner quelques agents, puis de plus en plus.',
  ),
  entry(
    'linear hunt',
    'recherche linéaire',
    'A queue rings agents one by one from the top.',
    'Une file fait sonner les agents un à un depuis le haut.',
  ),
  entry(
    'listen',
    'écouter',
    'Hear a call without being heard.',
    'Entendre un appel sans être entendu.',
  ),
  entry(
    'loop',
    'boucle',
    'A call path that comes back to where it was.',
    'Un chemin d’appel qui revient où il était.',
  ),
  entry(
    'masquerade',
    'agir au nom de',
    'Work in the portal as another user; it is logged.',
    'Travailler dans le portail comme un autre utilisateur; c’est journalisé.',
  ),
  entry(
    'music on hold',
    'musique d’attente',
    'What callers hear while they wait.',
    'Ce que les appelants entendent en attendant.',
  ),
  entry(
    'organization',
    'organisation',
    'A company with its own users, numbers and rules.',
    'Une entreprise avec ses utilisateurs, ses numéros et ses règles.',
  ),
  entry(
    'override',
    'dérogation',
    'A temporary exception, such as “closed until Monday”.',
    'Une exception temporaire, comme « fermé jusqu’à lundi ».',
  ),
  entry(
    'password',
    'mot de passe',
    'Known to you alone; it opens the portal.',
    'Connu de vous seul; il ouvre le portail.',
  ),
  entry(
    'phone',
    'téléphone',
    'A telephone set on a desk.',
    'Un appareil téléphonique sur un bureau.',
  ),
  entry(
    'phone hardware',
    'matériel téléphonique',
    'The telephone sets of the organization, by MAC address.',
    'Les appareils de l’organisation, par adresse MAC.',
  ),
  entry(
    'phone number',
    'numéro de téléphone',
    'A public number that people dial from outside.',
    'Un numéro public que l’on compose de l’extérieur.',
  ),
  entry(
    'PIN',
    'NIP',
    'Digits that open your voicemail by phone.',
    'Chiffres qui ouvrent votre messagerie vocale par téléphone.',
  ),
  entry(
    'problem',
    'problème',
    'Something in the routing of calls that should be mended, with what to do.',
    'Quelque chose à corriger dans l’acheminement des appels, avec le remède.',
  ),
  entry(
    'prompt',
    'annonce',
    'A recorded or synthesized text that the system plays.',
    'Un texte enregistré ou synthétisé que le système fait entendre.',
  ),
  entry(
    'recording',
    'enregistrement',
    'The sound of a call, kept for later.',
    'Le son d’un appel, conservé pour plus tard.',
  ),
  entry(
    'quick task',
    'tâche rapide',
    'A common change in one form, whose effect is shown before it is applied.',
    'Un changement courant en un seul formulaire, dont l’effet est montré avant de l’appliquer.',
  ),
  entry(
    're-point',
    'réassigner',
    'Send what leads to one object to another one.',
    'Envoyer vers un autre objet ce qui mène à celui-ci.',
  ),
  entry(
    'reseller',
    'revendeur',
    'The company that provides the service to organizations.',
    'L’entreprise qui fournit le service aux organisations.',
  ),
  entry(
    'ring all',
    'sonnerie générale',
    'A queue rings all available agents at once.',
    'Une file fait sonner tous les agents disponibles à la fois.',
  ),
  entry('role', 'rôle', 'A named set of capabilities.', 'Un ensemble nommé d’autorisations.'),
  entry(
    'round-robin',
    'à tour de rôle',
    'A queue rings the agent who has been idle longest.',
    'Une file fait sonner l’agent libre depuis le plus longtemps.',
  ),
  entry(
    'service level',
    'niveau de service',
    'Share of calls answered within a set time.',
    'Part des appels répondus dans un délai fixé.',
  ),
  entry(
    'simulate',
    'simuler',
    'Ask what would happen to a call at any date.',
    'Demander ce qui arriverait à un appel à n’importe quelle date.',
  ),
  entry(
    'simultaneous ring',
    'sonnerie simultanée',
    'Several devices ring for one call.',
    'Plusieurs appareils sonnent pour un seul appel.',
  ),
  entry(
    'threshold',
    'seuil',
    'A value at which a figure turns yellow or red.',
    'Une valeur à laquelle un chiffre passe au jaune ou au rouge.',
  ),
  entry(
    'tiered',
    'par niveaux',
    'A queue tries one group of agents fully before the next.',
    'Une file essaie tout un groupe d’agents avant le suivant.',
  ),
  entry(
    'time frame',
    'période',
    'Hours or days, such as opening hours, that rules refer to.',
    'Des heures ou des jours, comme les heures d’ouverture, que les règles utilisent.',
  ),
  entry(
    'time rule',
    'règle horaire',
    'Where the calls of a number go during a time frame.',
    'Où vont les appels d’un numéro pendant une période.',
  ),
  entry(
    'time zone',
    'fuseau horaire',
    'The clock by which times are shown and rules decided.',
    'L’horloge selon laquelle les heures sont affichées et les règles décidées.',
  ),
  entry(
    'voice message',
    'message vocal',
    'A message that a caller left.',
    'Un message laissé par un appelant.',
  ),
  entry(
    'voicemail',
    'messagerie vocale',
    'Takes messages when nobody answers.',
    'Prend les messages quand personne ne répond.',
  ),
  entry(
    'where used',
    'utilisé par',
    'Everything that refers to an object.',
    'Tout ce qui renvoie à un objet.',
  ),
  entry(
    'whisper',
    'chuchoter',
    'Speak to the agent only, unheard by the caller.',
    'Parler à l’agent seulement, sans que l’appelant entende.',
  ),
  entry(
    'wrap-up',
    'travail après appel',
    'Time an agent has after a call before the next.',
    'Temps dont un agent dispose après un appel avant le suivant.',
  ),
];
