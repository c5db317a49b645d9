import type { Context } from '../context.js';
import { EngineAway, type Engine } from '../engine/engine.js';
import type { Write } from '../write.js';
import { deleteMessagesOf } from './voice-messages.queries.js';

/** The engine's mailbox becomes like ours, and with it the lamp; one that is away does so when it is back. */
export async function follow({ engine }: Context, mailbox: string | null): Promise<void> {
  if (mailbox) await followMailbox(engine, mailbox);
}

export async function followMailbox(engine: Engine, mailbox: string): Promise<void> {
  await engine.syncMailbox(mailbox).catch((error: unknown) => {
    if (!(error instanceof EngineAway)) throw error;
  });
}

/** Whoever comes next hears nothing that was left for the one before. */
export async function eraseMessages(tx: Write, context: Context, userId: string): Promise<void> {
  const { ids, mailboxes } = await deleteMessagesOf(tx.db, userId);
  if (ids.length > 0) tx.announce('voice-messages', ids);
  for (const mailbox of mailboxes) tx.afterCommit(() => follow(context, mailbox));
}
