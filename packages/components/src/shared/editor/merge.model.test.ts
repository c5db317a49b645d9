import { expect } from '@open-wc/testing';
import { mergedEdits, mergeRows, withEdit } from './merge.model.js';

const base = { name: 'Days', tags: ['a'], note: null as string | null };

describe('a merge', () => {
  it('keeps what only one side changed and what was typed here where both did', () => {
    const rows = mergeRows(
      base,
      { name: 'Mine', note: 'x' },
      { ...base, name: 'Theirs', tags: [] },
    );
    expect(
      rows.map(({ field, collides, preferred }) => [field, collides, preferred]),
    ).to.deep.equal([
      ['name', true, 'mine'],
      ['tags', false, 'theirs'],
      ['note', false, 'mine'],
    ]);
    expect(mergedEdits(rows, new Map([['name', 'theirs']]))).to.deep.equal({ note: 'x' });
  });

  it('has no row where both changed a field to the same', () => {
    expect(mergeRows(base, { name: 'New' }, { ...base, name: 'New' })).to.deep.equal([]);
  });

  it('has no row where both changed a list to the same', () => {
    expect(mergeRows(base, { tags: ['b'] }, { ...base, tags: ['b'] })).to.deep.equal([]);
  });

  it('can take back what only the other side changed', () => {
    const rows = mergeRows(base, { name: 'Mine' }, { ...base, note: 'Night' });
    expect(mergedEdits(rows, new Map([['note', 'mine']]))).to.deep.equal({
      name: 'Mine',
      note: null,
    });
  });

  it('sees a cleared field as a change', () => {
    const noted: typeof base = { ...base, note: 'Night' };
    const rows = mergeRows(noted, { note: null }, { ...noted, note: 'Day' });
    expect(rows[0]).to.include({ field: 'note', collides: true, mine: null });
  });

  it('takes an edit back when the stored value is typed again', () => {
    const edits = withEdit(base, {}, 'tags', ['a', 'b']);
    expect(edits).to.deep.equal({ tags: ['a', 'b'] });
    expect(withEdit(base, edits, 'tags', ['a'])).to.deep.equal({});
  });
});
