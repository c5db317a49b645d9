import { problem, text, type ProblemText, type Text } from './text.js';

/** Devices and the engine that they register with. */
export const devicesProblems = {
  'engine-away': problem(
    'Nothing carries calls at the moment',
    'Rien n’achemine les appels en ce moment',
    'The telephone engine is off or does not answer. Try again in a minute, or ask your provider.',
    'Le moteur téléphonique est arrêté ou ne répond pas. Réessayez dans une minute ou demandez à votre fournisseur.',
  ),
  'not-registered': problem(
    'The device is not registered',
    'L’appareil n’est pas enregistré',
    'It cannot be reached. Check that it is on, connected to the network and has the right password.',
    'Il est injoignable. Vérifiez qu’il est allumé, branché au réseau et configuré avec le bon mot de passe.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The same of single fields. */
export const devicesFaults = {
  'sip-username-taken': text(
    'Another device has this SIP user name already. Choose another suffix, for example b.',
    'Un autre appareil a déjà ce nom d’utilisateur SIP. Choisissez un autre suffixe, par exemple b.',
  ),
} as const satisfies Record<string, Text>;
