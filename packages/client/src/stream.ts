import type { ClientPaths, PbxClient } from './client.js';
import { ApiError, errorOfReply, toPbxError, type PbxErrorKind } from './pbx-error.js';
import type { ResourceEvent, ResourceName } from './resources.js';
import { untilAborted, wait } from './wait.js';

/** Paths of the contract that answer server-sent events. */
export type StreamPath = {
  [Path in keyof ClientPaths]: ClientPaths[Path] extends {
    get: { responses: { 200: { content: { 'text/event-stream': unknown } } } };
  }
    ? Path
    : never;
}[keyof ClientPaths];

/** `change`: something changed. `reset`: events may be missing, read everything again. */
export type StreamEvent =
  ({ readonly type: 'change' } & ResourceEvent) | { readonly type: 'reset' };

/** Options of {@link stream}. */
export interface StreamOptions {
  /** Only these; default all that the token may read. */
  resources?: readonly ResourceName[];
  /** Ends the stream: the iteration rejects with `aborted`. */
  signal?: AbortSignal;
  /** Sequence number after which to resume; default from now on. */
  lastEventId?: string;
  /**
   * Tells when to connect anew because the token was renewed. Returns the function that stops it.
   */
  onRenewal?: (listener: () => void) => () => void;
  /** Tells that a first connection listens now, and for how long nothing had been announced. */
  onStart?: (quietMilliseconds: number) => void;
  /** Tells when the connection is there, and when it broke and is being sought again. */
  onConnection?: (isOpen: boolean) => void;
}

const longestSilence = 45_000;
const firstDelay = 1_000;
const longestDelay = 30_000;
const passing = new Set<PbxErrorKind>(['network', 'timeout', 'limit', 'server']);

/**
 * Announcements as they happen, without gap or duplicate (server-sent events over `fetch`, WHATWG
 * HTML section 9.2). Connects anew when the connection breaks or is silent for 45 s, and resumes by
 * `Last-Event-ID`; where that cannot be done it gives `reset`. Rejects with a `PbxError` when the
 * signal aborts or the server refuses.
 * ```ts
 * for await (const event of stream(client, '/events', { resources: ['users'], signal })) { }
 * ```
 */
export async function* stream(
  client: PbxClient,
  path: StreamPath,
  options: StreamOptions = {},
): AsyncGenerator<StreamEvent, void, undefined> {
  let lastId = options.lastEventId;
  let wasOpen = false;
  for (let failures = 0; ; failures += 1) {
    const connection = new AbortController();
    const signal = options.signal
      ? AbortSignal.any([options.signal, connection.signal])
      : connection.signal;
    let isRenewed = false;
    const unlisten = options.onRenewal?.(() => {
      isRenewed = true;
      connection.abort();
    });
    try {
      const body = await open(client, path, options.resources, lastId, signal);
      options.onConnection?.(true);
      if (wasOpen && lastId === undefined) yield { type: 'reset' };
      wasOpen = true;
      for await (const frame of frames(body, signal, () => connection.abort())) {
        failures = 0;
        const isRepeated =
          frame.event === 'change' && lastId !== undefined && Number(frame.id) <= Number(lastId);
        if (isRepeated) continue;
        lastId = frame.event === 'reset' ? frame.id : (frame.id ?? lastId);
        if (frame.event === 'start') options.onStart?.(quietOf(frame.data));
        if (frame.event === 'change') yield { type: 'change', ...parse(frame.data) };
        if (frame.event === 'reset') yield { type: 'reset' };
      }
    } catch (thrown) {
      const error = toPbxError(thrown);
      if (options.signal?.aborted) throw stopped(options.signal.reason);
      if (!connection.signal.aborted && !passing.has(error.kind)) throw error;
    } finally {
      unlisten?.();
      connection.abort();
    }
    if (!isRenewed) options.onConnection?.(false);
    if (isRenewed) failures = 0;
    else await pause(failures, options.signal);
  }
}

async function pause(failures: number, signal = new AbortController().signal): Promise<void> {
  const delay = Math.random() * Math.min(longestDelay, firstDelay * 2 ** failures);
  await wait(delay, signal).catch((reason: unknown) => {
    throw stopped(reason);
  });
}

function stopped(cause: unknown): ApiError {
  return new ApiError({ kind: 'aborted', message: 'The stream was stopped.', cause });
}

async function open(
  client: PbxClient,
  path: StreamPath,
  resources: readonly ResourceName[] | undefined,
  lastId: string | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const { data, error, response } = await client.GET(path, {
    params: {
      ...(resources && { query: { resources: [...resources] } }),
      ...(lastId !== undefined && { header: { 'Last-Event-ID': lastId } }),
    },
    headers: { Accept: 'text/event-stream' },
    parseAs: 'stream',
    signal,
  });
  if (!response.ok) throw errorOfReply(response, error);
  if (!data)
    throw new ApiError({ kind: 'decode', message: 'The event stream has no body.', pointer: '' });
  return data;
}

function parse(data: string): ResourceEvent {
  try {
    return JSON.parse(data) as ResourceEvent;
  } catch (cause) {
    throw new ApiError({ kind: 'decode', message: 'An event is not JSON.', pointer: '', cause });
  }
}

/** A server that does not say it had nothing to say. */
function quietOf(data: string): number {
  const said = /"quietMilliseconds":(\d+)/.exec(data)?.[1];
  return said === undefined ? Infinity : Number(said);
}

interface Frame {
  event: string;
  data: string;
  id: string | undefined;
}

/**
 * The frames of an event stream; calls `onSilence` when nothing, not even a heartbeat, arrived for
 * 45 s.
 */
async function* frames(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onSilence: () => void,
): AsyncGenerator<Frame, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let frame: Frame = { event: 'message', data: '', id: undefined };
  try {
    for (;;) {
      const timer = setTimeout(onSilence, longestSilence);
      const { done, value } = await untilAborted(reader.read(), signal).finally(() =>
        clearTimeout(timer),
      );
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      // A carriage return at the end may be half of a CRLF: it waits for the next piece.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line !== '') {
          readField(line, frame);
          continue;
        }
        if (frame.data !== '' || frame.id !== undefined)
          yield { ...frame, data: frame.data.slice(0, -1) };
        frame = { event: 'message', data: '', id: undefined };
      }
    }
  } finally {
    reader.cancel().catch(ignoreClosed);
  }
}

function readField(line: string, frame: Frame): void {
  const [, name, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
  if (name === 'event') frame.event = value;
  else if (name === 'data') frame.data += `${value}\n`;
  else if (name === 'id') frame.id = value;
}

function ignoreClosed(): void {
  // The connection is gone already, which is what cancelling is for.
}
