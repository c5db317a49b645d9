import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from '../../log.js';
import { supervise } from './supervise.js';

/** A tiny engine: it says who it is, and ends as it is told. */
const program = `
  const socket = require('node:net').connect(Number(process.argv[1]), '127.0.0.1');
  socket.write(String(process.pid));
  socket.on('data', (code) => process.exit(Number(code)));
`;

let server: Server;
let engines: AsyncIterator<[Socket]>;
let logged: { msg: string; exitCode?: number; signal?: string; againInSeconds?: number }[];
let engine: Awaited<ReturnType<typeof supervise>> | undefined;

beforeEach(async () => {
  logged = [];
  engine = undefined;
  server = createServer().listen(0, '127.0.0.1');
  engines = events(server);
  await once(server, 'listening');
});
afterEach(async () => {
  await engine?.stop();
  await new Promise((resolve) => server.close(resolve));
});

/** Every connection, also those that nobody waits for yet. */
function events(from: Server): AsyncIterator<[Socket]> {
  const stream = new PassThrough({ objectMode: true });
  from.on('connection', (socket) => stream.write([socket.on('error', () => undefined)]));
  return stream[Symbol.asyncIterator]() as AsyncIterator<[Socket]>;
}

async function nextEngine(): Promise<{ pid: number; socket: Socket }> {
  const { value } = await engines.next();
  const [socket] = value as [Socket];
  const [pid] = (await once(socket, 'data')) as [Buffer];
  return { pid: Number(pid), socket };
}

function keep(command = process.execPath, ready = () => Promise.resolve()) {
  const lines = new PassThrough().on('data', (line: Buffer) =>
    logged.push(JSON.parse(line.toString())),
  );
  const { port } = server.address() as AddressInfo;
  return supervise({
    start: () => spawn(command, ['-e', program, String(port)], { stdio: 'ignore' }),
    ready,
    log: createLog('info', lines),
    delayMs: 10,
  });
}

it('starts the engine again when it ends, however it ends, each time later', async () => {
  engine = await keep();
  const first = await nextEngine();
  first.socket.write('3');
  const second = await nextEngine();
  process.kill(second.pid, 'SIGKILL');
  const third = await nextEngine();
  expect(new Set([first.pid, second.pid, third.pid]).size).toBe(3);
  expect(logged.filter(({ againInSeconds }) => againInSeconds)).toMatchObject([
    {
      exitCode: 3,
      signal: null,
      againInSeconds: 0.01,
      msg: 'the engine ended, and is started again',
    },
    { exitCode: null, signal: 'SIGKILL', againInSeconds: 0.02 },
  ]);
});

it('stops the engine, and does not start it again', async () => {
  engine = await keep();
  const { socket } = await nextEngine();
  const closed = once(socket, 'close');
  await engine.stop();
  await closed;
  expect(logged.map(({ msg }) => msg)).toEqual(['the engine runs']);
});

it('stops while it waits for the next start', async () => {
  engine = await keep();
  const { socket } = await nextEngine();
  socket.write('1');
  await once(socket, 'close');
  await engine.stop();
  expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(
    0,
  );
});

it('says so when the engine cannot be started, or ends before it can be used', async () => {
  const never = () => new Promise<void>(() => undefined);
  await expect(keep('/nowhere/asterisk', never)).rejects.toThrow('ENOENT');
  const failing = keep(process.execPath, never);
  (await nextEngine()).socket.write('7');
  await expect(failing).rejects.toThrow('exit code 7');
});
