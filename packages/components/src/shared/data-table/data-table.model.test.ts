import { expect } from '@open-wc/testing';
import {
  move,
  nextSort,
  sortDirection,
  tracksOf,
  visibleRange,
  widened,
} from './data-table.model.js';

const grid = { rows: 100, columns: 5, page: 10, rightToLeft: false };
const to = (key: string, from = { row: 3, column: 2 }, ctrl = false, changes = {}) =>
  move(from, { key, ctrl }, { ...grid, ...changes });

describe('keys of a grid', () => {
  it('moves by one cell and stops at the edges', () => {
    expect(to('ArrowRight')).to.deep.equal({ row: 3, column: 3 });
    expect(to('ArrowLeft', { row: 3, column: 0 })).to.deep.equal({ row: 3, column: 0 });
    expect(to('ArrowUp', { row: 0, column: 1 })).to.deep.equal({ row: -1, column: 1 });
    expect(to('ArrowDown', { row: 99, column: 1 })).to.deep.equal({ row: 99, column: 1 });
  });

  it('follows the reading direction', () => {
    expect(to('ArrowLeft', undefined, false, { rightToLeft: true })).to.deep.equal({
      row: 3,
      column: 3,
    });
  });

  it('jumps to the ends of row and table', () => {
    expect(to('End')).to.deep.equal({ row: 3, column: 4 });
    expect(to('Home', undefined, true)).to.deep.equal({ row: 0, column: 0 });
    expect(to('End', undefined, true)).to.deep.equal({ row: 99, column: 4 });
  });

  it('turns pages without leaving the rows', () => {
    expect(to('PageDown')).to.deep.equal({ row: 13, column: 2 });
    expect(to('PageDown', { row: 95, column: 0 })).to.deep.equal({ row: 99, column: 0 });
    expect(to('PageUp')).to.deep.equal({ row: 0, column: 2 });
  });

  it('leaves other keys alone', () => {
    expect(to('x')).to.equal(null);
  });
});

describe('rows in sight', () => {
  it('counts rows that are seen in part', () => {
    expect(visibleRange(50, 100, 40, 100)).to.deep.equal({ first: 1, last: 3 });
  });

  it('is empty without rows', () => {
    expect(visibleRange(0, 100, 40, 0)).to.deep.equal({ first: 0, last: -1 });
  });

  it('is widened within the table', () => {
    expect(widened({ first: 2, last: 97 }, 6, 100)).to.deep.equal({ first: 0, last: 99 });
  });
});

describe('columns', () => {
  it('share the room in proportion to their least widths', () => {
    expect(tracksOf([{ width: 12 }, {}], { selectable: true, actions: false })).to.deep.equal({
      tracks: '3rem minmax(12rem, 12fr) minmax(9rem, 9fr)',
      least: '24rem',
    });
  });

  it('sort ascending first, then the other way', () => {
    expect(nextSort('', 'name')).to.equal('name');
    expect(nextSort('name', 'name')).to.equal('-name');
    expect(nextSort('-name', 'name')).to.equal('name');
    expect(sortDirection('-name', 'name')).to.equal('descending');
    expect(sortDirection('name', 'other')).to.equal('none');
    expect(sortDirection('name', undefined)).to.equal(undefined);
  });
});
