import { expect } from '@open-wc/testing';
import { emptyDraft, faultsOf, groupsOf, type Override } from './override-list.model.js';

const now = new Date('2026-11-22T17:00:00Z');
const whole = {
  ...emptyDraft,
  id: 'x',
  destination: { kind: 'directory' } as const,
  endsAt: '2026-11-23T14:00:00Z',
};
const override = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as Override;

describe('a draft of an override', () => {
  it('never lacks target, destination or end', () => {
    expect(faultsOf(emptyDraft, now)).to.deep.equal({
      target: 'targetNeeded',
      destination: 'destinationNeeded',
      endsAt: 'endNeeded',
    });
    expect(faultsOf(whole, now)).to.deep.equal({});
  });

  it('ends after now and after its start, at most 30 days later', () => {
    const end = (endsAt: string, startsAt = '') =>
      faultsOf({ ...whole, endsAt, startsAt }, now).endsAt;
    expect(end('2026-11-22T17:00:00Z')).to.equal('endTooEarly');
    expect(end('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z')).to.equal('endTooEarly');
    expect(end('2026-12-22T17:00:00Z')).to.be.undefined;
    expect(end('2026-12-22T17:00:01Z')).to.equal('endTooLate');
    expect(end('2026-12-30T00:00:00Z', '2026-12-01T00:00:00Z')).to.be.undefined;
  });
});

describe('overrides', () => {
  it('are in force or to come, the first to end first, and gone once they are over', () => {
    const over = override('2026-11-20T00:00:00Z', '2026-11-22T17:00:00Z');
    const long = override('2026-11-20T00:00:00Z', '2026-11-30T00:00:00Z');
    const short = override('2026-11-22T17:00:00Z', '2026-11-23T00:00:00Z');
    const later = override('2026-11-22T17:00:01Z', '2026-11-23T00:00:00Z');
    expect(groupsOf([over, long, later, short], now)).to.deep.equal({
      now: [short, long],
      later: [later],
    });
  });
});
