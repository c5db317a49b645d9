import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from '../../log.js';
import { EngineAway } from '../engine.js';
import { Ami, formatMessage, parseMessage, type AmiMessage } from './ami.js';

/** A manager that takes the secret "right" and answers every action, in pieces of a few bytes. */
let manager: Server;
let sockets: Socket[];
let ami: Ami | undefined;
let states: boolean[];
let heard: AmiMessage[];
let changed: () => void;

beforeEach(async () => {
  sockets = [];
  heard = [];
  states = [];
  manager = createServer((socket) => {
    sockets.push(socket);
    socket.write('Asterisk Call Manager/9.0.0\r\n');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      const [rest = '', ...whole] = (text + piece).split('\r\n\r\n').reverse();
      text = rest;
      for (const message of whole.reverse().map(parseMessage)) answer(socket, message);
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(manager, 'listening');
});
afterEach(async () => {
  ami?.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => manager.close(resolve));
});

function answer(socket: Socket, { Action, ActionID = '', Secret }: Record<string, string>) {
  const Response = Action === 'Login' && Secret !== 'right' ? 'Error' : 'Success';
  const isList = Action === 'CoreShowChannels';
  const list = { ...(isList && { EventList: 'start' }) };
  const reply = [formatMessage({ Response, ActionID, Message: `${Action} done`, ...list })];
  if (isList)
    reply.push(
      formatMessage({ Event: 'CoreShowChannel', ActionID, Channel: 'PJSIP/1001@acme.example-1' }),
      formatMessage({ Event: 'Hold', Channel: 'PJSIP/1002@acme.example-2' }),
      formatMessage({ Event: 'CoreShowChannelsComplete', EventList: 'Complete', ActionID }),
    );
  for (const piece of reply.join('').match(/[^]{1,7}/g) ?? []) socket.write(piece);
}

function connect(secret = 'right'): Promise<void> {
  const { port } = manager.address() as AddressInfo;
  ami = new Ami({
    address: `127.0.0.1:${port}`,
    user: 'pbxkit',
    secret,
    log: createLog('silent'),
    changed: (connected) => {
      states.push(connected);
      changed();
    },
    heard: (event) => void heard.push(event),
  });
  return new Promise((resolve) => (changed = resolve));
}

it('gives each action its own answer, however the bytes come', async () => {
  await connect();
  const answers = await Promise.all(
    ['Ping', 'CoreSettings'].map((Action) => ami!.send({ Action })),
  );
  expect(answers.map(({ Message }) => Message)).toEqual(['Ping done', 'CoreSettings done']);
});

it('keeps a list that was asked for apart from what happens meanwhile', async () => {
  await connect();
  const channels = await ami!.list({ Action: 'CoreShowChannels' });
  expect(channels.map(({ Channel }) => Channel)).toEqual(['PJSIP/1001@acme.example-1']);
  expect(heard).toEqual([{ Event: 'Hold', Channel: 'PJSIP/1002@acme.example-2' }]);
});

it('connects again after the engine went away', async () => {
  await connect();
  const again = new Promise<void>((resolve) => {
    changed = () => states.length === 3 && resolve();
  });
  sockets[0]!.destroy();
  await again;
  expect(states).toEqual([true, false, true]);
  expect(await ami!.send({ Action: 'Ping' })).toMatchObject({ Response: 'Success' });
});

it('says that the engine is away, at once and in the middle of an action', async () => {
  await connect();
  sockets[0]!.removeAllListeners('data');
  const pending = ami!.send({ Action: 'Ping' });
  sockets[0]!.destroy();
  await expect(pending).rejects.toBeInstanceOf(EngineAway);
  await expect(ami!.send({ Action: 'Ping' })).rejects.toBeInstanceOf(EngineAway);
});

it('stays away from an engine that refuses the secret', async () => {
  void connect('wrong');
  await once(manager, 'connection');
  await once(sockets[0]!, 'close');
  expect(states).toEqual([]);
  await expect(ami!.send({ Action: 'Ping' })).rejects.toBeInstanceOf(EngineAway);
});

it('lets no value start another field', () => {
  expect(formatMessage({ Action: 'Hangup', Channel: 'a\r\nAction: Originate' })).toBe(
    'Action: Hangup\r\nChannel: a  Action: Originate\r\n\r\n',
  );
});
