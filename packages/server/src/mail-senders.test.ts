import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outbox } from './mail-senders.js';

it('writes each mail into a file of its own that only the owner reads', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pbxkit-mail-'));
  const mail = outbox(join(directory, 'out'), () => new Date('2026-11-22T15:04:05Z'));
  await Promise.all(
    ['one', 'two'].map((subject) =>
      mail.send({ to: ['a@acme.example'], subject, text: 'https://link.example' }),
    ),
  );
  const files = await readdir(join(directory, 'out'));
  expect(files).toHaveLength(2);
  const texts = await Promise.all(
    files.map((file) => readFile(join(directory, 'out', file), 'utf8')),
  );
  expect(texts.map((text) => JSON.parse(text).subject).sort()).toEqual(['one', 'two']);
  expect((await stat(join(directory, 'out', files[0] ?? ''))).mode & 0o077).toBe(0);
  await rm(directory, { recursive: true });
});

it('writes what is attached in base64', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pbxkit-mail-'));
  const attachment = { name: 'message.wav', type: 'audio/wav', content: Buffer.from('RIFF') };
  await outbox(directory, () => new Date()).send({
    ...{ to: ['a@acme.example'], subject: 'one', text: 'two', attachments: [attachment] },
  });
  const [file = ''] = await readdir(directory);
  const { attachments } = JSON.parse(await readFile(join(directory, file), 'utf8'));
  expect(attachments).toEqual([{ ...attachment, content: 'UklGRg==' }]);
  await rm(directory, { recursive: true });
});
