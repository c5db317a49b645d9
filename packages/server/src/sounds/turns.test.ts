import { expect, it } from 'vitest';
import { createTurns } from './turns.js';

it('lets a few work at once and the others wait in their order', async () => {
  const inTurn = createTurns(2);
  const begun: number[] = [];
  const ends: ((failed?: Error) => void)[] = [];
  const work = [0, 1, 2, 3].map((one) =>
    inTurn(() => {
      begun.push(one);
      return new Promise<number>((resolve, reject) => {
        ends[one] = (failed) => (failed ? reject(failed) : resolve(one));
      });
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.(new Error('broken'));
  await expect(work[1]).rejects.toThrow('broken');
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.();
  expect(await work[0]).toBe(0);
  ends[2]?.();
  await work[2];
  ends[3]?.();
  expect(await work[3]).toBe(3);
});
