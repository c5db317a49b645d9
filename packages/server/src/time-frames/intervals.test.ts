import { expect, test } from 'vitest';
import { intersect, merge, subtract } from './intervals.js';

const of = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

test('merges what overlaps or touches and drops what is empty', () => {
  expect(merge(of([5, 7], [1, 3], [3, 4], [6, 9], [12, 12]))).toEqual(of([1, 4], [5, 9]));
});

test('intersects and subtracts', () => {
  const a = of([0, 10], [20, 30]);
  const b = of([5, 6], [8, 22], [29, 40]);
  expect(intersect(a, b)).toEqual(of([5, 6], [8, 10], [20, 22], [29, 30]));
  expect(subtract(a, b)).toEqual(of([0, 5], [6, 8], [22, 29]));
});
