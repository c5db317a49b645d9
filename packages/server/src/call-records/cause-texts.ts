import { text, type Text } from '../problem-texts/text.js';
import type { ReasonCode } from '../routing/steps.js';

/** What would let a call through that the routing refused or could not place. */
export const remedyTexts: Partial<Record<ReasonCode, Text>> = {
  'caller-blocked': text(
    'Take the number off the list of blocked numbers to let it through.',
    'Retirez le numéro de la liste des numéros bloqués pour le laisser passer.',
  ),
  'anonymous-refused': text(
    'Turn off “refuse anonymous callers” in the answering rules.',
    'Désactivez le refus des appels anonymes dans les règles de réponse.',
  ),
  'domain-locked': text('Your provider can unlock it.', 'Votre fournisseur peut la déverrouiller.'),
  'too-many-calls': text(
    'Your provider can raise the limit of concurrent calls.',
    'Votre fournisseur peut relever la limite d’appels simultanés.',
  ),
  'not-permitted': text(
    'Another dial policy would permit it.',
    'Une autre politique de composition le permettrait.',
  ),
  'unknown-number': text('Check what was dialled.', 'Vérifiez ce qui a été composé.'),
  'number-free': text('Give the number a destination.', 'Donnez une destination au numéro.'),
  'number-disabled': text('Enable the number.', 'Activez le numéro.'),
  'number-not-yet': text(
    'Change the first day of the number.',
    'Modifiez le premier jour du numéro.',
  ),
  'number-no-longer': text(
    'Change the last day of the number.',
    'Modifiez le dernier jour du numéro.',
  ),
  'conference-not-yet': text(
    'Change the beginning of the conference.',
    'Modifiez le début de la conférence.',
  ),
  'conference-no-longer': text(
    'Change the end of the conference.',
    'Modifiez la fin de la conférence.',
  ),
  'conference-locked': text('Unlock the conference.', 'Déverrouillez la conférence.'),
  'conference-full': text(
    'Raise the maximum of the conference.',
    'Augmentez le maximum de la conférence.',
  ),
  'conference-refused': text(
    'Give the caller the PIN of the conference.',
    'Donnez le NIP de la conférence à l’appelant.',
  ),
  'no-target': text(
    'Turn on voicemail, or give a forward in the answering rules.',
    'Activez la messagerie vocale ou indiquez un renvoi dans les règles de réponse.',
  ),
  'target-missing': text('Choose another destination.', 'Choisissez une autre destination.'),
  'mailbox-off': text('Turn on voicemail.', 'Activez la messagerie vocale.'),
  'mailbox-full': text(
    'Delete messages, or raise the maximum of the mailbox.',
    'Supprimez des messages ou augmentez le maximum de la boîte vocale.',
  ),
  'hop-limit': text(
    'Choose another destination at one of its places: the problems report names the loop.',
    'Choisissez une autre destination à l’un de ses endroits : le rapport des problèmes nomme la boucle.',
  ),
};

/** What the network says (ITU-T Q.850), with what can be done. */
export const networkTexts: Readonly<Record<number, Text>> = {
  1: text(
    'The number does not exist. Check what was dialled.',
    'Le numéro n’existe pas. Vérifiez ce qui a été composé.',
  ),
  27: text(
    'The other end does not answer the network. Try again later.',
    'L’autre extrémité ne répond pas au réseau. Réessayez plus tard.',
  ),
  28: text(
    'The number is incomplete. Check what was dialled.',
    'Le numéro est incomplet. Vérifiez ce qui a été composé.',
  ),
  34: text(
    'The carrier has no free line. Try again, or ask your provider for more lines.',
    'Le réseau n’a aucune ligne libre. Réessayez ou demandez plus de lignes à votre fournisseur.',
  ),
  38: text(
    'The server that decides where calls go did not answer. Tell your provider if it happens again.',
    'Le serveur qui décide où vont les appels n’a pas répondu. Avisez votre fournisseur si cela se reproduit.',
  ),
  41: text(
    'The telephone engine or the network broke off. Try again; tell your provider if it happens again.',
    'Le moteur téléphonique ou le réseau a coupé l’appel. Réessayez; avisez votre fournisseur si cela se reproduit.',
  ),
};

/** What the network says and we have no words for. */
export const otherNetworkText = text(
  'The network ended the call (cause {number}). Try again; tell your provider if it happens again.',
  'Le réseau a mis fin à l’appel (cause {number}). Réessayez; avisez votre fournisseur si cela se reproduit.',
);
