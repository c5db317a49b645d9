import { expect, it } from 'vitest';
import type { TracedStep } from '../engine.js';
import { encodeTrace } from './trace.js';

const step = (name: string, agents: string): TracedStep => ({
  object: { kind: 'queue', id: '01900000-0000-7000-8000-000000000001', name },
  rule: { code: 'queue', name: null },
  reason: { code: 'queue-rings-many', values: { agents, count: 60, others: 57, seconds: 20 } },
  action: 'queue',
});
const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as TracedStep;

it('leaves decisions of ordinary length as they are', () => {
  const steps = [step('Ventes', 'Anne Roy, Luc Côté'), step('Soutien', 'Zoé Bélanger')];
  expect(encodeTrace(steps).split('.').map(read)).toEqual(steps);
});

it.each(['Éléonore ', '長い名前', '🍁🍁'])(
  'shortens names that would not fit into a line of the log: %s',
  (name) => {
    const long = step(name.repeat(30), [name, name, name].map((one) => one.repeat(12)).join(', '));
    const text = encodeTrace([long]);
    expect(text.length).toBeLessThanOrEqual(480);
    const { object, reason } = read(text);
    expect(object).toMatchObject({ kind: 'queue', id: long.object.id });
    expect(object.name).toMatch(new RegExp(`^${name.slice(0, 2)}.*…$`, 'u'));
    expect(reason).toMatchObject({ code: 'queue-rings-many', values: { count: 60, others: 57 } });
    expect(reason.values['agents']).toMatch(/…$/);
  },
);
