import { describe, expect, it } from 'vitest';
import { requireVersion } from './preconditions.js';

describe('If-Match', () => {
  const row = { version: 3, name: 'now' };

  it.each(['"3"', '*', 'W/"3"', '"1", "3"'])('%s lets a write through', (header) => {
    expect(() => requireVersion(header, row)).not.toThrow();
  });

  it('is required', () => {
    expect(() => requireVersion(undefined, row)).toThrow(expect.objectContaining({ status: 428 }));
  });

  it.each(['"2"', '3', '', '"3'])('%s is refused with the state now', (header) => {
    const details = { current: { name: 'now' } };
    const refuse = () => requireVersion(header, row, ({ name }) => ({ name }));
    expect(refuse).toThrow(expect.objectContaining({ status: 412, details }));
  });
});
