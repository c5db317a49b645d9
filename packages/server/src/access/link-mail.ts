import type { Language } from '../problem-texts.js';
import type { Mail } from '../mail.js';

/** What a first-login or reset mail says. */
export interface LinkMail {
  readonly purpose: 'firstLogin' | 'reset';
  /** A reset by an administrator closes the account at once; one's own changes nothing until the link is used. */
  readonly askedBy: 'self' | 'administrator';
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

type Occasion = 'firstLogin' | 'ownReset' | 'imposedReset';

function occasionOf({ purpose, askedBy }: LinkMail): Occasion {
  if (purpose === 'firstLogin') return 'firstLogin';
  return askedBy === 'self' ? 'ownReset' : 'imposedReset';
}

/** What differs by occasion. */
interface Part {
  readonly subject: string;
  readonly why: string;
  readonly otherwise: string;
}

function english(facts: LinkMail, until: string): Omit<Mail, 'to'> {
  const { loginName, organization } = facts;
  const parts: Record<Occasion, Part> = {
    firstLogin: {
      subject: `Your telephone account at ${organization}`,
      why: `An account was made for you at ${organization}. Choose your password and your voicemail PIN here:`,
      otherwise: 'If you do not know why you got this, tell your administrator.',
    },
    ownReset: {
      subject: 'Reset your password',
      why: `Someone, probably you, asked to reset the password of ${loginName}. Choose a new one here:`,
      otherwise: 'If it was not you, do nothing: your password stays as it is.',
    },
    imposedReset: {
      subject: 'Reset your password',
      why:
        `An administrator of ${organization} reset the password of ${loginName}. ` +
        'The old one no longer works. Choose a new one here:',
      otherwise: 'If you did not expect this, ask your administrator.',
    },
  };
  const { subject, why, otherwise } = parts[occasionOf(facts)];
  const once = `Your login is ${loginName}. The link works once, until ${until} (${facts.timeZone}).`;
  return {
    subject,
    text: [`Hello ${facts.name},`, why, facts.url, once, otherwise].join('\n\n'),
  };
}

function french(facts: LinkMail, until: string): Omit<Mail, 'to'> {
  const { loginName, organization } = facts;
  const parts: Record<Occasion, Part> = {
    firstLogin: {
      subject: `Votre compte téléphonique chez ${organization}`,
      why:
        `Un compte a été créé pour vous chez ${organization}. Choisissez ici votre mot de passe et votre NIP ` +
        'de messagerie vocale :',
      otherwise:
        'Si vous ne savez pas pourquoi vous recevez ce courriel, avertissez votre administrateur.',
    },
    ownReset: {
      subject: 'Réinitialisez votre mot de passe',
      why:
        'Quelqu’un, probablement vous, a demandé à réinitialiser le mot de passe de ' +
        `${loginName}. Choisissez-en un nouveau ici :`,
      otherwise: 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
    },
    imposedReset: {
      subject: 'Réinitialisez votre mot de passe',
      why:
        `Un administrateur de ${organization} a réinitialisé le mot de passe de ${loginName}. ` +
        'L’ancien ne fonctionne plus. Choisissez-en un nouveau ici :',
      otherwise: 'Si vous ne vous y attendiez pas, demandez à votre administrateur.',
    },
  };
  const { subject, why, otherwise } = parts[occasionOf(facts)];
  const once =
    `Votre identifiant est ${loginName}. Le lien fonctionne une seule fois, jusqu’au ${until} ` +
    `(${facts.timeZone}).`;
  return {
    subject,
    text: [`Bonjour ${facts.name},`, why, facts.url, once, otherwise].join('\n\n'),
  };
}
