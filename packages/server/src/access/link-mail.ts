import type { Language } from '../problem-texts.js';
import type { Mail } from '../mail.js';

/** What a first-login or reset mail says. */
export interface LinkMail {
  readonly purpose: 'firstLogin' | 'reset';
  readonly to: readonly string[];
  readonly language: Language;
  readonly name: string;
  readonly loginName: string;
  readonly organization: string;
  readonly url: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
}

/** The mail in the language of the person. The link stands alone on its line, so that no mail program cuts it. */
export function linkMail(facts: LinkMail): Mail {
  const until = new Intl.DateTimeFormat(facts.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hour12: false,
    timeZone: facts.timeZone,
  }).format(facts.expiresAt);
  const write = facts.language === 'fr-CA' ? french : english;
  return { to: facts.to, ...write(facts, until) };
}

function english(facts: LinkMail, until: string): Omit<Mail, 'to'> {
  const first = facts.purpose === 'firstLogin';
  return {
    subject: first ? `Your telephone account at ${facts.organization}` : 'Reset your password',
    text: [
      `Hello ${facts.name},`,
      first
        ? `An account was made for you at ${facts.organization}. Choose your password and your voicemail PIN here:`
        : `Someone, probably you, asked to reset the password of ${facts.loginName}. Choose a new one here:`,
      facts.url,
      `Your login is ${facts.loginName}. The link works once, until ${until} (${facts.timeZone}).`,
      first
        ? 'If you do not know why you got this, tell your administrator.'
        : 'If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n'),
  };
}

function french(facts: LinkMail, until: string): Omit<Mail, 'to'> {
  const first = facts.purpose === 'firstLogin';
  return {
    subject: first
      ? `Votre compte téléphonique chez ${facts.organization}`
      : 'Réinitialisez votre mot de passe',
    text: [
      `Bonjour ${facts.name},`,
      first
        ? `Un compte a été créé pour vous chez ${facts.organization}. Choisissez ici votre mot de passe et votre NIP ` +
          'de messagerie vocale :'
        : 'Quelqu’un, probablement vous, a demandé à réinitialiser le mot de passe de ' +
          `${facts.loginName}. Choisissez-en un nouveau ici :`,
      facts.url,
      `Votre identifiant est ${facts.loginName}. Le lien fonctionne une seule fois, jusqu’au ${until} ` +
        `(${facts.timeZone}).`,
      first
        ? 'Si vous ne savez pas pourquoi vous recevez ce courriel, avertissez votre administrateur.'
        : 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
    ].join('\n\n'),
  };
}
