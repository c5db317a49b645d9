import { expect } from '@open-wc/testing';
import { durationOf, runningText, secondsBetween, secondsSince } from './durations.model.js';

describe('a duration', () => {
  it('runs in minutes and seconds, and from an hour on in hours', () => {
    expect([0, 38, 60, 605, 3599, 3600, 3730, 90_061].map(runningText)).to.deep.equal([
      '0:00',
      '0:38',
      '1:00',
      '10:05',
      '59:59',
      '1:00:00',
      '1:02:10',
      '25:01:01',
    ]);
  });

  it('is said in its two greatest units', () => {
    expect(durationOf(38)).to.deep.equal({ unit: 'seconds', first: 38, second: '' });
    expect(durationOf(250)).to.deep.equal({ unit: 'minutes', first: 4, second: '10' });
    expect(durationOf(240)).to.deep.equal({ unit: 'wholeMinutes', first: 4, second: '' });
    expect(durationOf(7203)).to.deep.equal({ unit: 'wholeHours', first: 2, second: '' });
    expect(durationOf(3725)).to.deep.equal({ unit: 'hours', first: 1, second: '02' });
  });

  it('counts whole seconds', () => {
    expect(secondsBetween('2026-11-23T14:00:00Z', '2026-11-23T14:00:59.999Z')).to.equal(59);
  });

  it('is nothing before its start, as clocks differ, and without a start', () => {
    const now = Date.parse('2026-11-23T14:00:00Z');
    expect(secondsSince('2026-11-23T14:00:05Z', now)).to.equal(0);
    expect(secondsSince('never', now)).to.equal(0);
    expect(runningText(-3)).to.equal('0:00');
  });
});
