import { expect } from '@open-wc/testing';
import { sampleId, sampleQueue, sampleStatistics } from '../shared/queues/queues.sample.js';
import {
  levelOf,
  moved,
  nextLevelIn,
  rowsOf,
  thresholdOf,
  totalsOf,
  withThreshold,
} from './queue-statistics.model.js';

const now = Date.parse('2026-01-05T14:01:00Z');
const waits = sampleQueue(0, { waiting: 2, longestWaitSince: '2026-01-05T14:00:00Z' });
const of = (lower: number | null, upper: number) =>
  ({ metric: 'waiting', queueId: null, lower, upper }) as const;

describe('figures of queues', () => {
  it('are green, yellow from the lower threshold on, and red from the upper one', () => {
    expect([4, 5, 9, 10].map((value) => levelOf('waiting', value, of(5, 10)))).to.deep.equal([
      'good',
      'watch',
      'watch',
      'alert',
    ]);
    expect(levelOf('waiting', null, of(5, 10))).to.equal(null);
    expect(levelOf('waiting', 5, undefined)).to.equal(null);
  });

  it('take 70 % of the upper threshold where the lower one is blank', () => {
    expect(levelOf('waiting', 6.9, of(null, 10))).to.equal('good');
    expect(levelOf('waiting', 7, of(null, 10))).to.equal('watch');
  });

  it('are worse the fewer they are, of available agents and of the service level', () => {
    const levels = [49, 50, 79, 80].map((value) => levelOf('serviceLevel', value, of(50, 80)));
    expect(levels).to.deep.equal(['alert', 'watch', 'watch', 'good']);
  });

  it('follow the threshold of their queue before that of all', () => {
    const all = of(1, 2);
    const own = { ...of(5, 9), queueId: 'q' };
    expect(thresholdOf([all, own], 'waiting', 'q')).to.equal(own);
    expect(thresholdOf([all, own], 'waiting', 'other')).to.equal(all);
    expect(withThreshold([all, own], 'waiting', 'q', null)).to.deep.equal([all]);
    expect(withThreshold([all], 'waiting', 'q', { lower: 5, upper: 9 })).to.deep.equal([all, own]);
  });

  it('join the day and the moment, of the queues in view', () => {
    const queues = [waits, sampleQueue(1, { strategy: 'callPark' })];
    const rows = rowsOf(queues, [sampleStatistics(0)], [], now);
    expect(rows[0]?.figures).to.include({ waiting: 2, longestWaitNowSeconds: 60, answered: 34 });
    expect(rows[1]?.figures).to.include({ answered: null, agentsAvailable: null });
    expect(rowsOf(queues, [], [sampleId('a01', 1)], now)).to.have.length(1);
  });

  it('have no averages where no call was answered', () => {
    const [row] = rowsOf([waits], [sampleStatistics(0, { answered: 0 })], [], now);
    expect(row?.figures).to.include({ averageWaitSeconds: null, longestWaitSeconds: 190 });
  });

  it('add up, the service level by calls', () => {
    const rows = rowsOf(
      [waits, sampleQueue(1, { waiting: 0 }), sampleQueue(2)],
      [
        // One gave up at once and two wait still: ten count, then thirty.
        sampleStatistics(0, { offered: 13, abandonedShort: 1, serviceLevel: 100 }),
        sampleStatistics(1, { offered: 31, abandonedShort: 1, serviceLevel: 60 }),
        sampleStatistics(2, { offered: 5, serviceLevel: null }),
      ],
      [],
      now,
    );
    expect(totalsOf(rows)).to.include({
      waiting: 2,
      longestWaitSince: '2026-01-05T14:00:00Z',
      serviceLevel: 70,
    });
    expect(totalsOf([]).serviceLevel).to.equal(null);
  });

  it('know when a running wait passes its next threshold', () => {
    const rows = rowsOf([waits], [], [], now);
    const threshold = {
      metric: 'longestWaitNowSeconds',
      queueId: null,
      lower: 30,
      upper: 90,
    } as const;
    expect(nextLevelIn(rows, [threshold], now)).to.equal(30_000);
    expect(nextLevelIn(rows, [threshold], now + 40_000)).to.equal(null);
    expect(nextLevelIn(rows, [], now)).to.equal(null);
  });

  it('change places', () => {
    expect(moved(['waiting', 'answered'], 'answered', -1)).to.deep.equal(['answered', 'waiting']);
    expect(moved(['waiting', 'answered'], 'answered', 1)).to.deep.equal(['waiting', 'answered']);
  });
});
