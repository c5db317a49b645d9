import type { components } from '@pbxkit/client';
import { toObject } from '../call-routing/place-texts.js';
import { say, type Language } from '../problem-texts.js';
import { text, type Text } from '../problem-texts/text.js';
import type { Problem } from '../routing/problems.js';

type RoutingProblem = components['schemas']['RoutingProblem'];

interface Words {
  readonly text: Text;
  readonly remedy: Text;
}

const words = (enText: string, frText: string, enRemedy: string, frRemedy: string): Words => ({
  text: text(enText, frText),
  remedy: text(enRemedy, frRemedy),
});

/** By kind and cause; `object` is where it is. */
export const problemWords: Readonly<Record<string, Words>> = {
  'loop:loop': words(
    'Calls go round: {path}.',
    'Les appels forment une boucle : {path}.',
    'Choose another destination at one of these places.',
    'Choisissez une autre destination à l’un de ces endroits.',
  ),
  'deadEnd:no-target': words(
    'Dead end: calls to {object} can end without anybody to take them{ofRule}.',
    'Impasse : des appels à {object} peuvent se terminer sans que personne les prenne{ofRule}.',
    'Turn on voicemail, or say where calls go when nobody answers.',
    'Activez la messagerie vocale ou indiquez où vont les appels sans réponse.',
  ),
  'deadEnd:target-missing': words(
    '{object} leads to something that does not exist, or to a mailbox that is off{ofRule}.',
    '{object} mène à un objet qui n’existe pas ou à une boîte vocale désactivée{ofRule}.',
    'Choose another destination, or turn on the mailbox.',
    'Choisissez une autre destination ou activez la boîte vocale.',
  ),
  'numberToNowhere:number-disabled': words(
    '{object} is disabled: callers hear that it is not in service.',
    '{object} est désactivé : on entend qu’il n’est pas en service.',
    'Enable the number, or take its destination away to free it.',
    'Activez le numéro ou retirez sa destination pour le libérer.',
  ),
  'numberToNowhere:number-no-longer': words(
    '{object} is past its last day of service.',
    '{object} a dépassé sa fin de service.',
    'Change its dates, or take its destination away to free it.',
    'Modifiez ses dates ou retirez sa destination pour le libérer.',
  ),
  'numberToNowhere:target-missing': words(
    '{object} leads to something that does not exist, or to a mailbox that is off{ofRule}.',
    '{object} mène à un objet qui n’existe pas ou à une boîte vocale désactivée{ofRule}.',
    'Choose another destination for the number.',
    'Choisissez une autre destination pour le numéro.',
  ),
  'noEmergencyAddress:no-emergency-address': words(
    'Emergency services would not know where {object} is.',
    'Les services d’urgence ne sauraient pas où se trouve {object}.',
    'Give an emergency address to the user, the site or the organization.',
    'Attribuez une adresse d’urgence à l’utilisateur, au site ou à l’organisation.',
  ),
  'queueWithoutAgents:no-exit': words(
    '{object} has no agents, and its callers cannot leave: they wait for nobody.',
    '{object} n’a aucun agent, et on ne peut pas en sortir : on y attend personne.',
    'Add agents, or say where callers go after a while, by a key, or when there are no agents.',
    'Ajoutez des agents, ou indiquez où vont les appelants après un délai, par une touche ou quand il n’y a pas d’agents.',
  ),
  'conferenceWithoutLeader:nobody-leads': words(
    '{object} needs a leader, but nobody can lead it.',
    '{object} exige un animateur, mais personne ne peut l’être.',
    'Give it a leader PIN or an owner, or let it begin without a leader.',
    'Donnez-lui un NIP d’animateur ou un propriétaire, ou laissez-la commencer sans animateur.',
  ),
  'silentMenu:main': words(
    '{object} says nothing: callers do not learn which keys there are.',
    '{object} ne dit rien : on n’apprend pas quelles touches existent.',
    'Choose a menu prompt or a greeting.',
    'Choisissez une annonce de menu ou un message d’accueil.',
  ),
  'silentMenu:nested': words(
    'The menu of {object} behind the keys {rule} says nothing.',
    'Le menu de {object} derrière les touches {rule} ne dit rien.',
    'Choose a prompt for this menu.',
    'Choisissez une annonce pour ce menu.',
  ),
  'unreachableRule:covered': words(
    'The rule “{rule}” of {object} never applies: those before it take all of its time.',
    'La règle « {rule} » de {object} ne s’applique jamais : les précédentes prennent tout son temps.',
    'Move the rule up, or remove it.',
    'Montez la règle ou retirez-la.',
  ),
  'unreachableRule:never': words(
    'The time frame “{rule}” of {object} is not in force once in the next 400 days.',
    'La période « {rule} » de {object} n’est jamais en vigueur dans les 400 prochains jours.',
    'Correct the time frame, or remove the rule.',
    'Corrigez la période ou retirez la règle.',
  ),
  'freeNumber:number-free': words(
    '{object} is free: callers hear that it is not in service.',
    '{object} est libre : on entend qu’il n’est pas en service.',
    'Choose a destination for the number, or give it back to your provider.',
    'Choisissez une destination pour le numéro ou rendez-le à votre fournisseur.',
  ),
  'holidayGap:no-days-left': words(
    'No day of the time frame “{object}” is still to come.',
    'Aucun jour de la période « {object} » n’est à venir.',
    'Add the holidays of the coming year.',
    'Ajoutez les jours fériés de l’année à venir.',
  ),
  'holidayGap:not-planned': words(
    '{object} treats {holiday} ({date}) like any other day.',
    '{object} traite {holiday} ({date}) comme un jour ordinaire.',
    'Add a rule for holidays, placed first.',
    'Ajoutez une règle pour les jours fériés, placée en premier.',
  ),
  'unusedTimeFrame:unused': words(
    'Nothing follows the time frame “{object}”.',
    'Rien ne suit la période « {object} ».',
    'Use it in a rule, or delete it.',
    'Utilisez-la dans une règle ou supprimez-la.',
  ),
};

const unknown = words(
  'Calls to {object} may go wrong.',
  'Les appels à {object} peuvent mal se passer.',
  'Simulate a call to see where it goes.',
  'Simulez un appel pour voir où il va.',
);
const ofRule = text(' (rule “{rule}”)', ' (règle « {rule} »)');
const ofKey = text(' (key {rule})', ' (touche {rule})');
/** Ways that the caller takes by a key. */
const ofKeys: readonly unknown[] = ['menu-key', 'mailbox-operator'];
const longestPath = 50;

/** A problem of the routing in words of a language. */
export function toRoutingProblem(
  { id, kind, severity, object: place, cause, values, path: hops }: Problem,
  language: Language,
): RoutingProblem {
  const { text: sentence, remedy } = problemWords[`${kind}:${cause}`] ?? unknown;
  const object = toObject(place, language);
  const path = hops.slice(0, longestPath).map((hop) => toObject(hop, language));
  const said = {
    ...values,
    object: object.name,
    path: path.map(({ name }) => name).join(' → '),
    ofRule: values['rule']
      ? say(ofKeys.includes(values['reason']) ? ofKey : ofRule, language, values)
      : '',
  };
  return {
    ...{ id, kind, severity, object, path },
    text: say(sentence, language, said),
    remedy: say(remedy, language, said),
  };
}
