import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { readSound } from '../sounds/read-sound.js';
import { toneFile } from '../sounds/files.testing.js';
import { speechAt } from './speech-at.js';

let provider: Server | undefined;
afterEach(() => {
  provider?.closeAllConnections();
  provider?.close();
});

const text = { script: 'Welcome.', language: 'en-CA', voice: null } as const;

/** A provider that answers so, and how speech of it is made. */
async function speaks(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits?: Parameters<typeof speechAt>[1],
) {
  provider = createServer(answer);
  await new Promise<void>((done) => provider?.listen(0, '127.0.0.1', done));
  const { port } = provider.address() as AddressInfo;
  const address = { url: `http://127.0.0.1:${port}/say`, token: 'hush', voices: ['Amy', 'Luc'] };
  return speechAt(address, limits);
}

it('is sent text, voice and language with the secret, and answers a sound', async () => {
  const asked: unknown[] = [];
  const { voices, speak } = await speaks((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      asked.push(request.method, request.headers.authorization, JSON.parse(body));
      response.end(toneFile(300, 2));
    });
  });
  expect(voices).toEqual(['Amy', 'Luc']);
  const sound = await readSound(await speak({ ...text, voice: 'Luc' }));
  expect(sound).toMatchObject({ durationMilliseconds: 2000 });
  expect(asked).toEqual([
    'POST',
    'Bearer hush',
    { text: 'Welcome.', voice: 'Luc', language: 'en-CA' },
  ]);
  await speak(text);
  expect(asked.at(-1)).toMatchObject({ voice: 'Amy' });
});

it('says that the provider refused, and how it answered', async () => {
  const { speak } = await speaks((_, response) => response.writeHead(402).end('No credit.'));
  await expect(speak(text)).rejects.toMatchObject({
    code: 'speech-failed',
    details: { values: { status: 402 } },
  });
});

it('waits no longer than it may', async () => {
  const { speak } = await speaks(() => undefined, { milliseconds: 50, bytes: 1000 });
  await expect(speak(text)).rejects.toMatchObject({ code: 'speech-too-slow' });
});

it('takes no more than it may', async () => {
  const { speak } = await speaks((_, response) => response.end(Buffer.alloc(2000)), {
    milliseconds: 5000,
    bytes: 1000,
  });
  await expect(speak(text)).rejects.toMatchObject({ code: 'speech-too-large' });
});

it('follows nobody elsewhere, and says when nothing is there', async () => {
  const { speak } = await speaks((_, response) =>
    response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
  );
  await expect(speak(text)).rejects.toMatchObject({ code: 'speech-away' });
  const gone = speechAt({ url: 'http://127.0.0.1:1/', token: null, voices: [] });
  await expect(gone.speak(text)).rejects.toMatchObject({ code: 'speech-away' });
});
