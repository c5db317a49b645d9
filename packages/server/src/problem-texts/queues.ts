import { problem, text, type ProblemText, type Text } from './text.js';

/** Call queues, their agents and who waits. */
export const queuesProblems = {
  'agent-automatic': problem(
    'This agent is always logged in',
    'Cet agent est toujours connecté',
    'Make the agent unavailable, or have the agent log in by hand in the list of the queue.',
    'Rendez l’agent non disponible, ou faites-le se connecter lui-même dans la liste de la file.',
  ),
  'caller-taken': problem(
    'Somebody else is taking this caller',
    'Quelqu’un d’autre prend cet appelant',
    'Take another, or try again if the caller still waits in a moment.',
    'Prenez-en un autre, ou réessayez si l’appelant attend encore dans un instant.',
  ),
  'not-waiting': problem(
    'The caller does not wait any more',
    'L’appelant n’attend plus',
    'Somebody answered, or the caller hung up or went elsewhere.',
    'Quelqu’un a répondu, ou l’appelant a raccroché ou est parti ailleurs.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const queuesFaults = {
  'agent-fixed': text(
    'An agent stays who it is. Remove this one and add another.',
    'Un agent reste le même. Retirez celui-ci et ajoutez-en un autre.',
  ),
  'agent-twice': text(
    'This agent stands in the list twice. Remove one of them.',
    'Cet agent figure deux fois dans la liste. Retirez-en un.',
  ),
  'auto-answer-outside': text(
    'A number outside cannot answer by itself. Turn this off.',
    'Un numéro externe ne peut pas répondre automatiquement. Désactivez cette option.',
  ),
  'limit-needs-destination': text(
    'Callers who may not wait need a destination. Choose one, or lift the limits.',
    'Les appelants qui ne peuvent attendre ont besoin d’une destination. Choisissez-en une ou levez les limites.',
  ),
  'lower-above-upper': text(
    'The lower value is above the upper one. Exchange the two.',
    'La valeur inférieure dépasse la valeur supérieure. Inversez les deux.',
  ),
  'one-of-three': text(
    'An agent is a user, a device or a number outside: exactly one of the three.',
    'Un agent est un utilisateur, un appareil ou un numéro externe : exactement un des trois.',
  ),
  'reason-without-absence': text(
    'A reason belongs to an absence. Leave it out.',
    'Une raison ne vaut que pour une absence. Retirez-la.',
  ),
} as const satisfies Record<string, Text>;
