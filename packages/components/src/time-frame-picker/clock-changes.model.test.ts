import { expect } from '@open-wc/testing';
import type { WeeklyRange, Weekday } from '../shared/weekly.model.js';
import * as clock from './clock-changes.model.js';

const range = (day: Weekday, start: string, end: string): WeeklyRange => ({ day, start, end });

describe('weeks in which the clock changes', () => {
  const change = (monday: string, zone: string) =>
    clock.clockChangesOf(monday, zone).map(({ kind, date, from, to }) => [kind, date, from, to]);

  it('knows the spring of America/Toronto', () => {
    expect(change('2026-03-02', 'America/Toronto')).to.deep.equal([
      ['gap', '2026-03-08', '02:00', '03:00'],
    ]);
  });

  it('knows the autumn of America/Toronto', () => {
    expect(change('2026-10-26', 'America/Toronto')).to.deep.equal([
      ['repeat', '2026-11-01', '01:00', '02:00'],
    ]);
  });

  it('knows America/St_Johns, half an hour beside the others', () => {
    expect(change('2026-03-02', 'America/St_Johns')).to.deep.equal([
      ['gap', '2026-03-08', '02:00', '03:00'],
    ]);
    expect(change('2026-10-26', 'America/St_Johns')).to.deep.equal([
      ['repeat', '2026-11-01', '01:00', '02:00'],
    ]);
  });

  it('knows Europe/Paris', () => {
    expect(change('2026-03-23', 'Europe/Paris')).to.deep.equal([
      ['gap', '2026-03-29', '02:00', '03:00'],
    ]);
    expect(change('2026-10-19', 'Europe/Paris')).to.deep.equal([
      ['repeat', '2026-10-25', '02:00', '03:00'],
    ]);
  });

  it('knows the half hour of Australia/Lord_Howe', () => {
    expect(change('2026-09-28', 'Australia/Lord_Howe')).to.deep.equal([
      ['gap', '2026-10-04', '02:00', '02:30'],
    ]);
    expect(change('2026-03-30', 'Australia/Lord_Howe')).to.deep.equal([
      ['repeat', '2026-04-05', '01:30', '02:00'],
    ]);
  });

  it('finds nothing in a zone without changes, and the next change in others', () => {
    expect(change('2026-03-02', 'America/Regina')).to.deep.equal([]);
    expect(clock.nextChangeWeek('2026-03-02', 'America/Regina')).to.equal(null);
    expect(clock.nextChangeWeek('2026-03-02', 'America/Toronto')).to.equal('2026-10-26');
  });

  it('says how long a night lasts when an hour is missing or comes twice', () => {
    const night = [range('saturday', '22:00', '06:00')];
    expect(clock.changedLengths(night, '2026-03-02', 'America/Toronto')).to.deep.equal([
      { index: 0, minutes: 420 },
    ]);
    expect(clock.changedLengths(night, '2026-10-26', 'America/Toronto')).to.deep.equal([
      { index: 0, minutes: 540 },
    ]);
    expect(clock.changedLengths(night, '2026-03-30', 'Australia/Lord_Howe')).to.deep.equal([
      { index: 0, minutes: 510 },
    ]);
    expect(clock.changedLengths(night, '2026-03-09', 'America/Toronto')).to.deep.equal([]);
  });

  it('begins at the first valid instant where the start does not exist', () => {
    const early = [range('sunday', '02:30', '04:00')];
    expect(clock.changedLengths(early, '2026-03-02', 'America/Toronto')).to.deep.equal([
      { index: 0, minutes: 60 },
    ]);
  });
});
