import type { components } from '@pbxkit/client';

export type ResourceEvent = components['schemas']['ResourceEvent'];

/** Server-sent events (HTML Living Standard, section 9.2) as they go over the wire. */
const text = (event: ResourceEvent) =>
  `event: change\nid: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`;

/** Numbers were lost to the reader, who starts again after this one. */
export const resetEvent = (sequence: number) => `event: reset\nid: ${sequence}\ndata: {}\n\n`;

/** Tells a new reader where it starts, and for how long nothing had been announced. */
export const startEvent = (sequence: number, quietMilliseconds: number) =>
  `event: start\nid: ${sequence}\ndata: ${JSON.stringify({ quietMilliseconds })}\n\n`;

/** A comment that keeps the connection open. */
export const heartbeat = ':\n\n';

/** Encodes each run of events once, however many streams it goes to. */
export function createEncoder(): (events: readonly ResourceEvent[]) => Buffer {
  // By the first event itself, which belongs to one domain; runs that start with it differ by what a reader may see.
  const encoded = new WeakMap<ResourceEvent, Map<string, Buffer>>();
  return (events) => {
    const [first] = events;
    if (!first) return Buffer.alloc(0);
    const runs = encoded.get(first) ?? new Map<string, Buffer>();
    encoded.set(first, runs);
    const key = events.map(({ sequence }) => sequence).join();
    const known = runs.get(key) ?? Buffer.from(events.map(text).join(''));
    runs.set(key, known);
    return known;
  };
}
