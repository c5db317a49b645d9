import { expect } from '@open-wc/testing';
import { periodFault, periodOf } from './period.model.js';

const zone = 'America/Toronto';
const now = new Date('2026-11-23T15:30:00Z');

describe('the period', () => {
  it('is today on the clock of the zone, also after midnight in UTC', () => {
    const late = new Date('2026-11-24T02:00:00Z');
    expect(periodOf({}, zone, late)).to.deep.equal({ from: '2026-11-23T05:00:00.000Z' });
  });

  it('of yesterday ends where today begins', () => {
    expect(periodOf({ period: 'yesterday' }, zone, now)).to.deep.equal({
      from: '2026-11-22T05:00:00.000Z',
      until: '2026-11-23T05:00:00.000Z',
    });
  });

  it('of seven days has today in it', () => {
    expect(periodOf({ period: 'last7' }, zone, now)).to.deep.equal({
      from: '2026-11-17T05:00:00.000Z',
    });
  });

  it('of thirty days begins by the clock of that day, across a change of the clocks', () => {
    expect(periodOf({ period: 'last30' }, zone, now)).to.deep.equal({
      from: '2026-10-25T04:00:00.000Z',
    });
  });

  it('from a day until another has both in it', () => {
    const filters = { period: 'custom', from: '2026-03-07', until: '2026-03-08' } as const;
    expect(periodOf(filters, zone, now)).to.deep.equal({
      from: '2026-03-07T05:00:00.000Z',
      until: '2026-03-09T04:00:00.000Z',
    });
  });

  it('with one day is that day, and with none today', () => {
    const day = { from: '2026-03-07T05:00:00.000Z', until: '2026-03-08T05:00:00.000Z' };
    expect(periodOf({ period: 'custom', from: '2026-03-07' }, zone, now)).to.deep.equal(day);
    expect(periodOf({ period: 'custom', until: '2026-03-07' }, zone, now)).to.deep.equal(day);
    expect(periodOf({ period: 'custom', from: 'soon' }, zone, now).from).to.equal(
      '2026-11-23T05:00:00.000Z',
    );
  });

  it('is never longer than 400 days, and says so', () => {
    const filters = { period: 'custom', from: '2025-01-01', until: '2026-06-01' } as const;
    expect(periodFault(filters)).to.equal('tooLong');
    expect(periodOf(filters, zone, now).until).to.equal('2026-02-05T05:00:00.000Z');
    const most = { ...filters, until: '2026-02-04' };
    expect(periodFault(most)).to.equal(null);
  });

  it('that ends before it begins is its first day, and says so', () => {
    const filters = { period: 'custom', from: '2026-03-07', until: '2026-03-01' } as const;
    expect(periodFault(filters)).to.equal('order');
    expect(periodOf(filters, zone, now).until).to.equal('2026-03-08T05:00:00.000Z');
  });
});
