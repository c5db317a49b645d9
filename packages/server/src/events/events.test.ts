import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../testing.js';
import { signIn } from '../testing/fixtures.js';

const databases = [
  'pglite',
  ...(process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : []),
];

interface Message {
  event?: string;
  id?: string;
  data?: { sequence: number; resource: string; ids: string[] };
}

/** An open stream; `next` waits for the next message. */
async function open(
  base: string,
  token: string,
  options: { lastId?: string; resources?: string } = {},
) {
  const stop = new AbortController();
  const reply = await fetch(
    `${base}/v1/events${options.resources ? `?resources=${options.resources}` : ''}`,
    {
      headers: {
        authorization: `Bearer ${token}`,
        ...(options.lastId && { 'last-event-id': options.lastId }),
      },
      signal: stop.signal,
    },
  );
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const messages = read(reply);
  return {
    close: () => stop.abort(),
    /** Null when the server ended the stream. */
    next: async (): Promise<Message | null> => (await messages.next()).value ?? null,
  };
}

async function* read(reply: Response): AsyncGenerator<Message> {
  let rest = '';
  for await (const chunk of (reply.body as ReadableStream<Uint8Array>).pipeThrough(
    new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
  )) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2)));
      if ('' in fields) continue;
      yield { ...fields, ...(fields.data && { data: JSON.parse(fields.data) }) } as Message;
    }
  }
}

describe.each(databases)('the event stream on %s', (kind) => {
  let server: TestServer;
  let second: TestServer;
  let base: string;
  let secondBase: string;
  let extension = 3000;
  beforeAll(async () => {
    server = await createTestServer({ database: kind });
    second = await createTestServer({ beside: server });
    [base, secondBase] = [await server.listen(), await second.listen()];
  });
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  async function addUser(tenant = server.acme): Promise<string> {
    extension += 1;
    const client = await server.clientAs('office-manager', tenant);
    const loginName = `e${extension}@${tenant.name}`;
    const { data } = await client.POST('/users', {
      params: { header: { 'Idempotency-Key': `add-user-${extension}` } },
      body: {
        firstName: 'A',
        lastName: 'B',
        extension: String(extension),
        loginName,
        emails: [loginName],
        role: 'basic-user',
      },
    });
    return data?.id ?? '';
  }

  it('tells its readers what changed, in numbers without a gap', async () => {
    const stream = await open(base, await server.tokenOf('office-manager'));
    const start = Number((await stream.next())?.id);
    const id = await addUser();
    const seen = [await stream.next(), await stream.next()];
    expect(seen.map((message) => Number(message?.id))).toEqual([start + 1, start + 2]);
    expect(seen.find((message) => message?.data?.resource === 'users')).toMatchObject({
      event: 'change',
      data: { ids: [id] },
    });
    stream.close();
  });

  it('says at the start for how long nothing had been announced', async () => {
    await addUser();
    const stream = await open(base, await server.tokenOf('office-manager'));
    const start = await stream.next();
    expect(start?.event).toBe('start');
    expect(start?.data).toEqual({ quietMilliseconds: expect.any(Number) });
    expect(
      (start?.data as unknown as { quietMilliseconds: number }).quietMilliseconds,
    ).toBeLessThan(300_000);
    stream.close();
  });

  it('crosses from one server process to another', async () => {
    const stream = await open(secondBase, await server.tokenOf('office-manager'), {
      resources: 'users',
    });
    await stream.next();
    const id = await addUser();
    expect((await stream.next())?.data?.ids).toEqual([id]);
    stream.close();
  });

  it('resumes after the last number without gap or duplicate', async () => {
    const token = await server.tokenOf('office-manager');
    const stream = await open(base, token, { resources: 'users' });
    await stream.next();
    await addUser();
    const lastId = (await stream.next())?.id;
    stream.close();
    const missed = [await addUser(), await addUser()];
    const again = await open(secondBase, token, { lastId, resources: 'users' });
    expect([(await again.next())?.data?.ids, (await again.next())?.data?.ids]).toEqual(
      missed.map((id) => [id]),
    );
    const next = await addUser();
    expect((await again.next())?.data?.ids).toEqual([next]);
    again.close();
  });

  it('says reset to a number of the future', async () => {
    const stream = await open(base, await server.tokenOf('office-manager'), { lastId: '999999' });
    expect(await stream.next()).toMatchObject({ event: 'reset' });
    stream.close();
  });

  it('says reset to a number older than five minutes, with the number to go on from', async () => {
    const token = await server.tokenOf('office-manager');
    const stream = await open(base, token, { resources: 'users' });
    await stream.next();
    await addUser();
    const lastId = (await stream.next())?.id ?? '';
    stream.close();
    await addUser();
    server.clock.advance(301);
    const again = await open(base, token, { lastId, resources: 'users' });
    const reset = await again.next();
    expect(reset).toMatchObject({ event: 'reset' });
    expect(Number(reset?.id)).toBeGreaterThan(Number(lastId));
    const id = await addUser();
    expect((await again.next())?.data?.ids).toEqual([id]);
    again.close();
  });

  it('sends nothing of another domain', async () => {
    const stream = await open(base, await server.tokenOf('office-manager'), { resources: 'users' });
    await stream.next();
    await addUser(server.globex);
    const id = await addUser();
    expect((await stream.next())?.data?.ids).toEqual([id]);
    stream.close();
  });

  it('sends only what the token may read', async () => {
    const stream = await open(base, await server.tokenOf('basic-user'));
    await stream.next();
    await addUser();
    // A basic user may read changes, but neither users nor extensions.
    expect((await stream.next())?.data?.resource).toBe('changes');
    await addUser();
    expect((await stream.next())?.data?.resource).toBe('changes');
    stream.close();
  });

  it('ends when its token is revoked', async () => {
    const token = await server.tokenOf('office-manager');
    const stream = await open(base, token);
    await stream.next();
    await server.database.db.deleteFrom('access_tokens').execute();
    await addUser();
    let message: Message | null;
    do message = await stream.next();
    while (message);
    expect(message).toBeNull();
  });

  it('ends when its token expires', async () => {
    const anHourAgo = new Date(server.clock.now().getTime() - 3_599_500);
    const token = await signIn(server.database.db, server.acme.users['office-manager'], anHourAgo);
    const stream = await open(base, token);
    await stream.next();
    server.clock.advance(1);
    expect(await stream.next()).toBeNull();
  });

  it('ends in good order when the server closes', async () => {
    const third = await createTestServer({ beside: server });
    const stream = await open(await third.listen(), await server.tokenOf('office-manager'));
    await stream.next();
    await third.close();
    expect(await stream.next()).toBeNull();
  });
});
