import { PassThrough } from 'node:stream';
import type { Caller } from '../access/caller.js';
import type { Context, Handlers } from '../contract.js';
import { readersOf, type ContractDocument } from '../contract/document.js';
import { createEncoder, resetEvent, startEvent, type ResourceEvent } from './event-text.js';

type ResourceName = ResourceEvent['resource'];

const heartbeatMilliseconds = 15_000;
/** Bytes that a slow reader may leave waiting; it comes back and resumes. */
const mostWaiting = 1_048_576;
/** Resources whose change may end a token or change what it may read. */
const rights: ReadonlySet<ResourceName> = new Set(['me', 'sessions', 'users', 'api-keys', 'embed-sessions', 'domains']);

export function createEvents({ operations }: Pick<ContractDocument, 'operations'>): Pick<Handlers, 'streamEvents'> {
  const readers = readersOf(operations);
  const encode = createEncoder();

  return {
    async streamEvents({ query, headers }, context) {
      const stream = new PassThrough();
      const wanted = query.resources && new Set(query.resources);
      let caller: Caller = context.caller;
      const readable = ({ resource, ids }: ResourceEvent) => {
        if (wanted && !wanted.has(resource)) return false;
        const capability = readers.get(resource);
        if (capability && !caller.capabilities.has(capability)) return false;
        return resource !== 'me' || ids.includes(caller.userId ?? '');
      };
      const recheck = async () => {
        try {
          caller = await context.renew();
        } catch {
          stream.end();
        }
      };
      const stop = await context.announcements.listen(context.domain.id, lastId(headers['last-event-id']), {
        hear(events) {
          const told = events.filter(readable);
          if (told.length > 0) stream.write(encode(told));
          if (stream.writableLength > mostWaiting) stream.end();
          if (events.some(({ resource }) => rights.has(resource))) void recheck();
        },
        reset: (sequence) => stream.write(headers['last-event-id'] ? resetEvent(sequence) : startEvent(sequence)),
      });
      const heartbeat = setInterval(() => {
        stream.write(':\n\n');
        void recheck();
      }, heartbeatMilliseconds);
      endWith(stream, context, () => {
        clearInterval(heartbeat);
        stop();
      });
      return { body: stream, headers: { 'X-Accel-Buffering': 'no' } };
    },
  };
}

const lastId = (header: string | undefined) => (header === undefined ? null : Number(header));

function endWith(stream: PassThrough, context: Context, run: () => void): void {
  const off = context.announcements.onClose(() => stream.end());
  stream.once('close', () => {
    off();
    run();
  });
}
