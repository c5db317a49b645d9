/** A mail in plain text; nothing of it is logged, since it may hold a sign-in link. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string;
  /** Media type, for example `audio/wav`. */
  readonly type: string;
  readonly content: Buffer;
}

/** Hands mails over; resolves when they are safely handed over. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
}
