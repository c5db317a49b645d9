import type { components } from '@pbxkit/client';

export type ResourceEvent = components['schemas']['ResourceEvent'];

/** Server-sent events (HTML Living Standard, section 9.2) as they go over the wire. */
const text = (event: ResourceEvent) => `event: change\nid: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`;

/** Numbers were lost to the reader, who starts again after this one. */
export const resetEvent = (sequence: number) => `event: reset\nid: ${sequence}\ndata: {}\n\n`;

/** Tells a new reader where it starts; without data it fires nothing. */
export const startEvent = (sequence: number) => `id: ${sequence}\n\n`;

/** Encodes each run of events once, however many streams it goes to. */
export function createEncoder(): (events: readonly ResourceEvent[]) => Buffer {
  const single = new WeakMap<ResourceEvent, Buffer>();
  const encodeOne = (event: ResourceEvent) => {
    const buffer = single.get(event) ?? Buffer.from(text(event));
    single.set(event, buffer);
    return buffer;
  };
  let latest: { key: string; buffer: Buffer } | undefined;
  return (events) => {
    const [first] = events;
    if (events.length === 1 && first) return encodeOne(first);
    const buffers = events.map(encodeOne);
    const key = events.map(({ sequence, at }) => `${sequence}@${at}`).join();
    if (latest?.key !== key) latest = { key, buffer: Buffer.concat(buffers) };
    return latest.buffer;
  };
}
