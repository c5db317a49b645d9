import { sql } from 'kysely';
import { freshVoicemail } from './voicemail.rules.js';

const maxMessages = sql`coalesce(v.max_messages, ${freshVoicemail.maxMessages})`;

/** What routing asks of the mailbox `v` of the user `u`, who may have none of their own making. */
export const mailboxColumns = sql`u.voicemail_enabled as "voicemailEnabled",
  v.active_greeting_id as "greetingId", v.operator, ${maxMessages} as "maxMessages",
  (select count(*) from voice_messages m where m.user_id = u.id) >= ${maxMessages} as "mailboxFull"`;
