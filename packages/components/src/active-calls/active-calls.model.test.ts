import { expect } from '@open-wc/testing';
import { isAudible, isConnected } from '../shared/calls/listening.model.js';
import { filtering, queryOf } from './active-calls.model.js';
import { sampleCall } from './active-calls.sample.js';

describe('the calls that are asked for', () => {
  it('are those of the person of the page before those of a chosen one', () => {
    const view = { query: '', sort: 'startedAt', filters: { userId: 'chosen' } };
    expect(queryOf(view, '').userId).to.equal('chosen');
    expect(queryOf(view, 'own').userId).to.equal('own');
  });

  it('leave out filters that there are not', () => {
    expect(filtering.parse('direction=sideways&state=queued&place=here')).to.deep.equal({
      state: 'queued',
    });
  });
});

describe('a call', () => {
  it('can be transferred while two are connected', () => {
    expect(isConnected(sampleCall(0))).to.equal(true);
    expect(isConnected(sampleCall(0, { state: 'held' }))).to.equal(true);
    expect(isConnected(sampleCall(0, { to: null }))).to.equal(false);
    expect(isConnected(sampleCall(1))).to.equal(false);
  });

  it('can be listened to while somebody speaks', () => {
    expect(isAudible(sampleCall(0))).to.equal(true);
    expect(isAudible(sampleCall(0, { state: 'held' }))).to.equal(false);
  });
});
