import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absent, namesIn } from './directories.js';

/** Whose messages: user and domain part of a mailbox. */
export interface Mailbox {
  readonly extension: string;
  readonly domain: string;
}

const folders = ['INBOX', 'Old'] as const;

/** A message as the engine keeps it. */
export interface SpooledMessage {
  readonly id: string;
  /** New ones are in INBOX, heard ones in Old. */
  readonly folder: (typeof folders)[number];
  readonly callerNumber: string | null;
  readonly callerName: string | null;
  readonly receivedAt: Date;
  readonly durationSeconds: number;
  /** Path without an ending. */
  readonly file: string;
}

/** The part of an address that names a folder; nothing else gets into a path. */
const name = /^[a-z0-9*#-]+(\.[a-z0-9*#-]+)*$/;

/** `1003@acme.example` */
export function parseMailbox(text: string): Mailbox | null {
  const [extension = '', domain = '', ...rest] = text.split('@');
  return name.test(extension) && name.test(domain) && rest.length === 0
    ? { extension, domain }
    : null;
}

/** Every mailbox that holds or held a message. */
export async function listMailboxes(spool: string): Promise<Mailbox[]> {
  const found: Mailbox[] = [];
  for (const domain of await namesIn(spool))
    for (const extension of await namesIn(join(spool, domain)))
      found.push(...[parseMailbox(`${extension}@${domain}`) ?? []].flat());
  return found;
}

/** The messages of a mailbox. Its text comes last, when the sound is whole. */
export async function listMessages(
  spool: string,
  { extension, domain }: Mailbox,
): Promise<SpooledMessage[]> {
  const found: SpooledMessage[] = [];
  for (const folder of folders) {
    const directory = join(spool, domain, extension, folder);
    for (const text of (await namesIn(directory)).filter((one) => /^msg\d+\.txt$/.test(one)))
      found.push(...[(await readMessage(join(directory, text.slice(0, -4)), folder)) ?? []].flat());
  }
  return found;
}

/**
 * The sound of a message; null when another message has come to stand under its number meanwhile, which the engine
 * tells of in an event of its own.
 */
export async function readSound({ id, file, folder }: SpooledMessage): Promise<Buffer | null> {
  const sound = await readFile(`${file}.wav`).catch(absent);
  return sound && (await readMessage(file, folder))?.id === id ? sound : null;
}

async function readMessage(
  file: string,
  folder: SpooledMessage['folder'],
): Promise<SpooledMessage | null> {
  const text = await readFile(`${file}.txt`, 'utf8').catch(absent);
  if (!text) return null;
  const fields = new Map(
    text.split('\n').map((line) => {
      const [key = '', ...value] = line.split('=');
      return [key, value.join('=')] as const;
    }),
  );
  const id = fields.get('msg_id');
  const receivedAt = new Date(Number(fields.get('origtime')) * 1000);
  if (!id || Number.isNaN(receivedAt.getTime())) return null;
  return {
    ...{ id, folder, receivedAt, file },
    ...callerOf(fields.get('callerid') ?? ''),
    durationSeconds: Math.max(0, Number(fields.get('duration')) || 0),
  };
}

/** `"Anne Roy" <1001>`, `+14185550199` or `Unknown`. */
export function callerOf(text: string) {
  const [, quoted = '', number = text] = /^"?(.*?)"? *<([^>]*)>$/.exec(text) ?? [];
  const callerNumber = /^\+?[0-9*#]+$/.test(number) ? number : null;
  const isName = quoted !== '' && quoted !== number;
  return { callerNumber, callerName: isName ? quoted : null };
}
