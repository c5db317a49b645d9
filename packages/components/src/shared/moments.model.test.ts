import { expect } from '@open-wc/testing';
import { localOf, momentOf, timeBetween, usualEnd } from './moments.model.js';

const zone = 'America/Toronto';
// A Saturday evening; the clock goes back in the night.
const now = new Date('2026-10-31T22:30:00-04:00');

describe('usual ends', () => {
  it('are in the zone, on both sides of a clock change', () => {
    expect(usualEnd('endOfToday', zone, now)).to.equal('2026-11-01T04:00:00.000Z');
    expect(usualEnd('tomorrowMorning', zone, now)).to.equal('2026-11-01T14:00:00.000Z');
    expect(usualEnd('mondayMorning', zone, now)).to.equal('2026-11-02T14:00:00.000Z');
  });

  it('on a Monday lead to the next one', () => {
    const monday = new Date('2026-11-02T12:00:00-05:00');
    expect(usualEnd('mondayMorning', zone, monday)).to.equal('2026-11-09T14:00:00.000Z');
  });
});

describe('a moment', () => {
  it('is written and read as a clock on the wall shows it', () => {
    const moment = momentOf('2026-12-24T12:00', zone);
    expect(moment).to.equal('2026-12-24T17:00:00.000Z');
    expect(localOf(moment ?? '', zone)).to.equal('2026-12-24T12:00');
  });

  it('is moved forward where the clock skips it', () => {
    expect(momentOf('2027-03-14T02:30', zone)).to.equal('2027-03-14T07:30:00.000Z');
  });

  it('is none where nothing or half is typed', () => {
    expect(momentOf('', zone)).to.be.null;
    expect(momentOf('2027-02-31T', zone)).to.be.null;
  });
});

describe('the time between', () => {
  it('counts days, hours and minutes, begun minutes too', () => {
    expect(timeBetween(now, '2026-11-02T14:00:30Z')).to.deep.equal({
      days: 1,
      hours: 11,
      minutes: 31,
    });
  });

  it('is nothing once it is over', () => {
    expect(timeBetween(now, '2026-10-01T00:00:00Z')).to.deep.equal({
      days: 0,
      hours: 0,
      minutes: 0,
    });
  });
});
