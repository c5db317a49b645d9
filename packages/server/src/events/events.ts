import { PassThrough } from 'node:stream';
import type { Context, Handlers } from '../contract.js';
import { readersOf, type ContractDocument } from '../contract/document.js';
import {
  createEncoder,
  heartbeat,
  resetEvent,
  startEvent,
  type ResourceEvent,
} from './event-text.js';

type ResourceName = ResourceEvent['resource'];

const heartbeatMilliseconds = 15_000;
/** Bytes that a slow reader may leave waiting; it comes back and resumes. */
const mostWaiting = 1_048_576;
/** Resources whose change may end a token or change what it may read. */
const rights: ReadonlySet<ResourceName> = new Set([
  'me',
  'sessions',
  'users',
  'api-keys',
  'embed-sessions',
  'domains',
]);

export function createEvents({
  operations,
}: Pick<ContractDocument, 'operations'>): Pick<Handlers, 'streamEvents'> {
  const readers = readersOf(operations);
  const encode = createEncoder();

  return {
    async streamEvents({ query, headers }, context) {
      const stream = new PassThrough();
      const resumeAfter = headers['last-event-id'];
      const guard = guardStream(stream, context);
      const wanted = query.resources && new Set(query.resources);
      const isFor = ({ resource, ids }: ResourceEvent) => {
        if (wanted && !wanted.has(resource)) return false;
        const needed = readers.get(resource) ?? [];
        if (needed.length > 0 && !needed.some((one) => guard.caller.capabilities.has(one)))
          return false;
        return resource !== 'me' || ids.includes(guard.caller.userId ?? '');
      };
      const start = resumeAfter === undefined ? null : Number(resumeAfter);
      const listening = context.announcements.listen(context.domain.id, start, {
        hear(events) {
          const told = events.filter(isFor);
          if (told.length > 0) guard.send(encode(told));
          if (events.some(({ resource }) => rights.has(resource))) void guard.recheck();
        },
        start: (sequence, quietMilliseconds) => guard.send(startEvent(sequence, quietMilliseconds)),
        reset: (sequence) => guard.send(resetEvent(sequence)),
      });
      const leave = await listening.catch((error: unknown) => {
        stream.destroy();
        throw error;
      });
      if (stream.destroyed) leave();
      stream.once('close', leave);
      // The connection ends with the stream, so that a server which closes does not wait for it.
      return { body: stream, headers: { Connection: 'close', 'X-Accel-Buffering': 'no' } };
    },
  };
}

/** Keeps a stream open while its token is good: checked at each heartbeat, at its end, and when rights change. */
function guardStream(stream: PassThrough, context: Context) {
  const guard = {
    caller: context.caller,
    send(chunk: string | Buffer) {
      if (stream.writable) stream.write(chunk);
      if (stream.writableLength > mostWaiting) stream.end();
    },
    async recheck() {
      try {
        guard.caller = await context.renew();
      } catch {
        stream.end();
      }
    },
  };
  const beat = setInterval(() => {
    guard.send(heartbeat);
    void guard.recheck();
  }, heartbeatMilliseconds);
  const left = (context.caller.expiresAt?.getTime() ?? Infinity) - context.clock().getTime();
  const expiry = left < 3_600_000 ? setTimeout(() => void guard.recheck(), left) : undefined;
  const forget = context.announcements.onClose(() => stream.end());
  stream.once('close', () => {
    clearInterval(beat);
    clearTimeout(expiry);
    forget();
  });
  return guard;
}
