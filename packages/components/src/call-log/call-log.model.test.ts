import { expect } from '@open-wc/testing';
import { sampleRecord } from '../call-story/call-story.sample.js';
import { fileColumns, filtering, isBlockable, numberToCall, queryOf } from './call-log.model.js';

const zone = 'America/Toronto';
const now = new Date('2026-11-23T15:30:00Z');

describe('what is asked', () => {
  const view = { query: '', sort: '-startedAt' };

  it('has numbers for numbers and nothing for what is none', () => {
    const filters = {
      minSeconds: '60',
      maxSeconds: 'long',
      recorded: 'true',
      number: '5',
    } as const;
    expect(queryOf({ ...view, filters }, '', zone, now)).to.deep.equal({
      from: '2026-11-23T05:00:00.000Z',
      minSeconds: 60,
      recorded: true,
      sort: '-startedAt',
    });
  });

  it('may be calls with the outside', () => {
    const filters = filtering.parse('type=external');
    expect(queryOf({ ...view, filters }, '', zone, now).type).to.equal('external');
    expect(filtering.parse('type=sideways')).to.deep.equal({});
  });

  it('is about the person of the page before a chosen one', () => {
    const filters = { userId: 'chosen' };
    expect(queryOf({ ...view, filters }, 'own', zone, now).userId).to.equal('own');
  });

  it('can be an address', () => {
    const text = 'period=custom&from=2026-03-01&until=2026-03-07&type=missed&minSeconds=30';
    expect(filtering.spell(filtering.parse(text))).to.equal(text);
    expect(filtering.parse('period=ever&type=lost')).to.deep.equal({});
  });
});

describe('a call', () => {
  it('is returned to the caller, or placed once more', () => {
    expect(numberToCall(sampleRecord(0))).to.equal('+14185552000');
    expect(numberToCall(sampleRecord(0, { direction: 'outbound' }))).to.equal('+15145550100');
    const withheld = { number: null, name: null, userId: null };
    expect(numberToCall(sampleRecord(0, { from: withheld }))).to.equal(null);
  });

  it('can be blocked when it came from outside with a number', () => {
    expect(isBlockable(sampleRecord(0))).to.equal(true);
    expect(isBlockable(sampleRecord(0, { direction: 'internal' }))).to.equal(false);
    const withheld = { number: null, name: null, userId: null };
    expect(isBlockable(sampleRecord(0, { from: withheld }))).to.equal(false);
  });

  it('writes the shown columns into a file, and leaves those of a page out', () => {
    expect(fileColumns(['caller', 'price', 'start', 'dialled'])).to.deep.equal([
      ...['fromName', 'fromNumber', 'startedAt', 'dialledName', 'dialled'],
    ]);
  });
});
