import { expect } from '@open-wc/testing';
import { momentOf, wallTimeOf } from './wall-time.model.js';

describe('a wall time', () => {
  it('is that of the zone, there and back', () => {
    for (const zone of [
      'America/Toronto',
      'America/St_Johns',
      'Europe/Paris',
      'Australia/Lord_Howe',
    ]) {
      for (const iso of ['2026-01-15T17:30:00.000Z', '2026-07-01T03:05:00.000Z']) {
        expect(momentOf(wallTimeOf(iso, zone), zone)).to.equal(iso);
      }
    }
    expect(wallTimeOf('2026-01-15T17:30:00Z', 'America/St_Johns')).to.equal('2026-01-15T14:00');
  });

  it('in an hour that is skipped goes on as if the clock had not moved', () => {
    expect(momentOf('2026-03-08T02:30', 'America/Toronto')).to.equal('2026-03-08T07:30:00.000Z');
  });

  it('in an hour that comes twice is the first', () => {
    expect(momentOf('2026-11-01T01:30', 'America/Toronto')).to.equal('2026-11-01T05:30:00.000Z');
  });

  it('is empty for what is no time', () => {
    expect(momentOf('', 'America/Toronto')).to.equal('');
    expect(wallTimeOf('soon', 'America/Toronto')).to.equal('');
  });
});
