import { expect } from '@open-wc/testing';
import type { WeeklyRange, Weekday } from '../shared/weekly.model.js';
import { datesOf } from './clock-changes.model.js';
import * as model from './time-frame-picker.model.js';

const range = (day: Weekday, start: string, end: string): WeeklyRange => ({ day, start, end });
const text = (ranges: readonly WeeklyRange[]) =>
  ranges.map(({ day, start, end }) => `${day} ${start}-${end}`);

describe('ranges of a week', () => {
  it('joins what overlaps or touches', () => {
    const merged = model.merge([
      range('monday', '09:00', '12:00'),
      range('monday', '12:00', '13:00'),
      range('monday', '12:30', '17:00'),
      range('tuesday', '09:00', '10:00'),
    ]);
    expect(text(merged)).to.deep.equal(['monday 09:00-17:00', 'tuesday 09:00-10:00']);
  });

  it('keeps a night that runs past midnight as one', () => {
    const merged = model.merge([
      range('friday', '22:00', '24:00'),
      range('saturday', '00:00', '06:00'),
    ]);
    expect(text(merged)).to.deep.equal(['friday 22:00-06:00']);
  });

  it('joins Sunday night with Monday morning', () => {
    const merged = model.merge([
      range('sunday', '22:00', '02:00'),
      range('monday', '01:00', '06:00'),
    ]);
    expect(text(merged)).to.deep.equal(['sunday 22:00-06:00']);
  });

  it('cuts at midnight what lasts a day or longer', () => {
    const merged = model.merge([
      range('monday', '09:00', '24:00'),
      range('tuesday', '00:00', '10:00'),
    ]);
    expect(text(merged)).to.deep.equal(['monday 09:00-24:00', 'tuesday 00:00-10:00']);
    const all = model.merge(
      datesOf('2026-03-02').map((_, day) => model.rangeFrom(day * 1440, day * 1440 + 1440)),
    );
    expect(all).to.have.length(7);
    expect(model.totalOf(all)).to.equal(7 * 1440);
  });

  it('shows a range past midnight also on the day it ends, Monday included', () => {
    const ranges = [range('sunday', '22:00', '06:00')];
    expect(model.piecesOf(ranges, 'sunday')).to.deep.equal([
      { index: 0, from: 1320, to: 1440, isContinued: false, goesOn: true },
    ]);
    expect(model.piecesOf(ranges, 'monday')).to.deep.equal([
      { index: 0, from: 0, to: 360, isContinued: true, goesOn: false },
    ]);
    expect(model.rangeAt(ranges, 300)).to.equal(0);
    expect(model.rangeAt(ranges, 360)).to.equal(-1);
  });

  it('finds overlaps, over midnight and around the week too', () => {
    const ranges = [
      range('monday', '01:00', '05:00'),
      range('tuesday', '09:00', '09:00'),
      range('sunday', '22:00', '02:00'),
    ];
    expect(model.faultsOf(ranges)).to.deep.equal([
      { code: 'empty', index: 1 },
      { code: 'overlap', index: 0, other: 2 },
    ]);
  });

  it('does not take ranges that touch for overlapping ones', () => {
    const ranges = [range('monday', '09:00', '12:00'), range('monday', '12:00', '17:00')];
    expect(model.faultsOf(ranges)).to.deep.equal([]);
  });

  it('allows four ranges a day', () => {
    const five = [1, 3, 5, 7, 9].map((hour) => range('monday', `0${hour}:00`, `0${hour}:30`));
    expect(model.faultsOf(five)).to.deep.equal([{ code: 'too-many', day: 'monday' }]);
    expect(model.offered(five.slice(1), 'monday')).to.equal(null);
  });

  it('names gaps of the same length once, and days without anything', () => {
    const ranges = (['monday', 'tuesday'] as const).flatMap((day) => [
      range(day, '09:00', '12:00'),
      range(day, '13:00', '17:00'),
    ]);
    expect(model.gapsOf(ranges)).to.deep.equal([
      { days: ['monday', 'tuesday'], start: '12:00', end: '13:00' },
    ]);
    expect(model.emptyDays(ranges)).to.include('sunday');
    expect(model.emptyDays([range('friday', '22:00', '06:00')])).to.not.include('saturday');
  });

  it('copies a day in place of others', () => {
    const ranges = [range('monday', '09:00', '17:00'), range('tuesday', '10:00', '11:00')];
    expect(text(model.copied(ranges, 'monday', ['tuesday', 'wednesday']))).to.deep.equal([
      'monday 09:00-17:00',
      'tuesday 09:00-17:00',
      'wednesday 09:00-17:00',
    ]);
  });

  it('reads times as people type them', () => {
    expect(model.readClock('9', false)).to.equal('09:00');
    expect(model.readClock('930', false)).to.equal('09:30');
    expect(model.readClock('9 h 30', false)).to.equal('09:30');
    expect(model.readClock('5 pm', true)).to.equal('17:00');
    expect(model.readClock('12am', false)).to.equal('00:00');
    expect(model.readClock('24:00', true)).to.equal('24:00');
    expect(model.readClock('00:00', true)).to.equal('24:00');
    expect(model.readClock('24:00', false)).to.equal(null);
    expect(model.readClock('9:75', false)).to.equal(null);
    expect(model.readClock('soon', false)).to.equal(null);
  });

  it('reads and spells its value, and refuses what is none', () => {
    const ranges = [range('monday', '09:00', '17:00')];
    expect(model.parse(model.spell(ranges))).to.deep.equal(ranges);
    expect(model.spell([])).to.equal('');
    expect(model.parse('[{"day":"someday","start":"09:00","end":"10:00"}]')).to.equal(null);
    expect(model.parse('{')).to.equal(null);
  });
});
