import { expect } from '@open-wc/testing';
import { sampleQueue } from '../shared/queues/queues.sample.js';
import {
  createBody,
  draftOf,
  faultsOf,
  limits,
  newQueue,
  queueCopy,
  tabOf,
  tabsOf,
  updateBody,
  warningOf,
  type QueueDraft,
} from './queue-editor.model.js';

const elsewhere = { kind: 'hangup', signal: 'busy' } as const;
const draft = (changes: Partial<QueueDraft> = {}): QueueDraft => ({
  ...draftOf(sampleQueue(0)),
  ...changes,
});
const pointers = (changes: Partial<QueueDraft>) =>
  faultsOf(draft(changes)).map(({ pointer }) => pointer);

describe('a call queue', () => {
  it('needs a name and an extension', () => {
    expect(faultsOf({ ...newQueue }).map(({ code }) => code)).to.deep.equal(['name', 'extension']);
    expect(faultsOf(draft())).to.deep.equal([]);
  });

  it('needs another way for calls as soon as one limit is set, but not as a call park', () => {
    for (const limit of [
      { maxCallers: 5 },
      { maxExpectedWaitSeconds: 60 },
      { requireAgents: true },
    ])
      expect(pointers(limit)).to.deep.equal(['/unavailable']);
    expect(pointers({ maxCallers: 5, unavailable: elsewhere })).to.deep.equal([]);
    expect(pointers({ maxCallers: 5, strategy: 'callPark' })).to.deep.equal([]);
  });

  it('needs a way out after the longest wait, and for the key that leaves', () => {
    expect(pointers({ maxWaitSeconds: 60 })).to.deep.equal(['/unanswered']);
    expect(pointers({ exitKey: { key: '1', destination: null } })).to.deep.equal(['/exitKey']);
    expect(pointers({ timeRules: [{ timeFrameId: 'f', destination: null }] })).to.deep.equal([
      '/timeRules/0/destination',
    ]);
  });

  it('keeps every number within its limits', () => {
    for (const [field, { min, max }] of Object.entries(limits)) {
      const other = { unavailable: elsewhere, unanswered: elsewhere };
      expect(pointers({ ...other, [field]: min }), field).to.deep.equal([]);
      expect(pointers({ ...other, [field]: max }), field).to.deep.equal([]);
      for (const wrong of [min - 1, max + 1, NaN, 5.5])
        expect(pointers({ ...other, [field]: wrong }), `${field} ${wrong}`).to.deep.equal([
          `/${field}`,
        ]);
    }
  });

  it('has no pre-queue as a call park, and numbers once it is there', () => {
    expect(tabsOf({ strategy: 'callPark' }, false)).not.to.include('preQueue');
    expect(tabsOf({ strategy: 'ringAll' }, true)).not.to.include('numbers');
    expect(tabsOf({ strategy: 'ringAll' }, false)).to.have.length(5);
    expect(tabOf('unavailable')).to.equal('preQueue');
    expect(tabOf('name')).to.equal('basic');
  });

  it('warns of no agents, and more so where callers cannot leave', () => {
    expect(warningOf(draft(), 3)).to.equal(null);
    expect(warningOf(draft(), null)).to.equal(null);
    expect(warningOf(draft(), 0)).to.equal('noExit');
    expect(warningOf(draft({ strategy: 'callPark' }), 0)).to.equal(null);
    for (const exit of [
      { maxWaitSeconds: 60, unanswered: elsewhere },
      { noAgents: elsewhere },
      { exitKey: { key: '0', destination: elsewhere } },
      { requireAgents: true, unavailable: elsewhere },
    ])
      expect(warningOf(draft(exit), 0)).to.equal('noAgents');
    expect(warningOf(draft({ unanswered: elsewhere }), 0)).to.equal('noExit');
  });

  it('is sent without what is not complete, and without what only the server knows', () => {
    const edits = { timeRules: [{ timeFrameId: 'f', destination: null }], exitKey: null };
    expect(updateBody(edits)).to.deep.equal({ timeRules: [], exitKey: null });
    expect(updateBody({ name: 'Sales' })).to.deep.equal({ name: 'Sales' });
    const body = createBody(draft({ name: ' Sales ' }));
    expect(body.name).to.equal('Sales');
    expect(body).not.to.have.any.keys('id', 'version', 'waiting', 'phoneNumbers');
  });

  it('is copied without its name and extension', () => {
    expect(queueCopy(sampleQueue(0, { strategy: 'tiered' }))).to.include({ strategy: 'tiered' });
    expect(queueCopy(sampleQueue(0))).not.to.have.any.keys('name', 'extension', 'id');
  });
});
