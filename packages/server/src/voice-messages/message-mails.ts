import type { Db } from '../database/scope.js';
import { numberText } from '../destinations/number-text.js';
import type { Mail, MailSender } from '../mail.js';
import { say } from '../problem-texts.js';
import { text } from '../problem-texts/text.js';
import { claimMails, settleMailed, unclaimMail, type DueMail } from './message-mails.queries.js';

export interface MessageMailing {
  readonly db: Db;
  readonly clock: () => Date;
  readonly mail: MailSender;
  readonly publicUrl: string;
  /** Makes the engine's mailbox like ours. */
  follow(mailbox: string): Promise<void>;
}

/**
 * Mails the owners of messages who want it, once for each message however many servers there are, and then does with the
 * message what they want. A mail that does not go out is tried again in the next round.
 */
export async function mailMessages({
  db,
  clock,
  mail,
  publicUrl,
  follow,
}: MessageMailing): Promise<void> {
  for (const due of await claimMails(db)) {
    try {
      await mail.send(messageMail(due, publicUrl));
    } catch (error) {
      await unclaimMail(db, due.id);
      throw error;
    }
    if (due.afterEmail === 'keep') continue;
    await settleMailed(db, due, due.afterEmail, clock());
    if (due.mailbox) await follow(due.mailbox);
  }
}

const texts = {
  subject: text('New voice message from {caller}', 'Nouveau message vocal de {caller}'),
  short: text(
    'New voice message from {caller}, {at} ({length}).',
    'Nouveau message vocal de {caller}, {at} ({length}).',
  ),
  hello: text('Hello {name},', 'Bonjour {name},'),
  lead: text('A caller left you a message.', 'Un appelant vous a laissé un message.'),
  facts: text(
    'Caller: {caller}\nTime: {at}\nLength: {length}',
    'Appelant : {caller}\nHeure : {at}\nDurée : {length}',
  ),
  listen: text('Listen to it here:', 'Écoutez-le ici :'),
  attached: text('The sound is attached.', 'Le son est joint.'),
  withheld: text('a withheld number', 'un numéro masqué'),
  file: text('voice-message', 'message-vocal'),
} as const;

/** The mail in the language of the person. */
export function messageMail(due: DueMail, publicUrl: string): Mail {
  const { language, emails, name, audio } = due;
  const values = { name, caller: callerOf(due), at: timeOf(due), length: lengthOf(due) };
  const words = (one: keyof typeof texts) => say(texts[one], language, values);
  const full = [
    ...[words('hello'), words('lead'), words('facts')],
    `${words('listen')}\n${publicUrl}/account/messages`,
    ...(audio ? [words('attached')] : []),
  ];
  return {
    to: emails,
    subject: words('subject'),
    text: due.notice === 'short' ? words('short') : full.join('\n\n'),
    ...(audio && {
      attachments: [{ name: `${words('file')}.wav`, type: 'audio/wav', content: audio }],
    }),
  };
}

function callerOf({ callerName, callerNumber, language }: DueMail): string {
  if (!callerNumber) return callerName ?? say(texts.withheld, language);
  const number = numberText(callerNumber, language);
  return callerName ? `${callerName} (${number})` : number;
}

const timeOf = ({ receivedAt, timeZone, language }: DueMail): string =>
  new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'long', timeStyle: 'short', hour12: false },
    timeZone,
  }).format(receivedAt);

/** `0:07` */
const lengthOf = ({ durationSeconds }: { durationSeconds: number }): string =>
  `${Math.floor(durationSeconds / 60)}:${String(durationSeconds % 60).padStart(2, '0')}`;
