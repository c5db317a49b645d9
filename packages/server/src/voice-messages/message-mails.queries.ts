import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import { inTenant, type Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';

type Schemas = components['schemas'];

/** A message of which its owner wants a mail, and what that says. */
export interface DueMail {
  readonly id: string;
  readonly domainId: string;
  readonly notice: Exclude<Schemas['Voicemail']['emailNotice'], 'none'>;
  readonly afterEmail: Schemas['Voicemail']['afterEmail'];
  readonly name: string;
  readonly emails: readonly string[];
  readonly language: Schemas['Language'];
  readonly timeZone: string;
  readonly callerNumber: string | null;
  readonly callerName: string | null;
  readonly receivedAt: Date;
  readonly durationSeconds: number;
  /** WAV; null where the mail goes without. */
  readonly audio: Buffer | null;
  /** The engine's mailbox that holds it. */
  readonly mailbox: string | null;
}

/** Marks what is due as mailed, and returns it: of several servers one gets each message. */
export async function claimMails(platform: Db): Promise<DueMail[]> {
  const { rows } = await sql<DueMail>`
    with claimed as (
      update voice_messages set mail_due = false where mail_due returning *
    )
    select m.id, m.domain_id as "domainId", v.email_notice as notice, v.after_email as "afterEmail",
      trim(u.first_name || ' ' || u.last_name) as name, u.emails, coalesce(u.language, d.language) as language,
      coalesce(u.time_zone, d.time_zone) as "timeZone", m.caller_number as "callerNumber",
      coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), m.caller_name) as "callerName",
      m.received_at as "receivedAt", m.duration_seconds as "durationSeconds",
      case when v.attach then m.audio end as audio, m.engine_mailbox as mailbox
    from claimed m join users u on u.id = m.user_id join domains d on d.id = m.domain_id
      join voicemail v on v.user_id = u.id and v.email_notice <> 'none'
      left join users c on c.id = m.caller_user_id
    where cardinality(u.emails) > 0
    order by m.received_at, m.id`.execute(platform);
  return rows;
}

/** The mail did not go out: the next round tries again. */
export async function unclaimMail(platform: Db, id: string): Promise<void> {
  await sql`update voice_messages set mail_due = true where id = ${id}`.execute(platform);
}

/** What its owner wants done with a message once the mail is out; tells who listens. */
export async function settleMailed(
  platform: Db,
  { id, domainId }: Pick<DueMail, 'id' | 'domainId'>,
  what: 'save' | 'delete',
  now: Date,
): Promise<void> {
  await inTenant(platform, domainId, 'write', async (tx) => {
    await (what === 'delete'
      ? sql`delete from voice_messages where id = ${id}`.execute(tx)
      : sql`update voice_messages set heard = true, version = version + 1, updated_at = ${now}
          where id = ${id} and not heard`.execute(tx));
    await insertEvents(tx, domainId, [{ resource: 'voice-messages', ids: [id] }], now);
  });
}
