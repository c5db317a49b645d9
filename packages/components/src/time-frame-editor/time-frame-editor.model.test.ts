import { expect } from '@open-wc/testing';
import { officeHours } from '../shared/time-frames.sample.js';
import { effectDays } from './effect.model.js';
import {
  createBody,
  isComplete,
  newTimeFrame,
  previewOf,
  updateBody,
} from './time-frame-editor.model.js';

describe('a time frame as it is sent', () => {
  it('keeps whole parts of other types and leaves unfinished ones out', () => {
    const draft = {
      ...newTimeFrame,
      name: ' Days ',
      ranges: officeHours,
      dates: [{ start: '2026-01-01T00:00', end: '' }],
    };
    const body = createBody(draft, '');
    expect(body.name).to.equal('Days');
    expect(body.ranges).to.deep.equal(officeHours);
    expect(body).to.not.have.property('dates');
    expect(body).to.not.have.property('ownerUserId');
    expect(createBody(draft, 'u1').ownerUserId).to.equal('u1');
  });

  it('sends what is wrong of the chosen type, so that the server says why', () => {
    expect(
      updateBody({ ...newTimeFrame, type: 'dates' }, { dates: [{ start: '', end: '' }] }),
    ).to.have.property('dates');
  });

  it('is complete once its own part is', () => {
    expect(isComplete({ ...newTimeFrame, type: 'always' })).to.equal(true);
    expect(isComplete(newTimeFrame)).to.equal(false);
    expect(isComplete({ ...newTimeFrame, ranges: officeHours })).to.equal(true);
    const recurrence = { start: '2026-01-01T10:00', end: '2026-01-01T09:00', rule: 'FREQ=DAILY' };
    expect(isComplete({ ...newTimeFrame, type: 'recurring', recurrence })).to.equal(false);
  });

  it('previews the times alone, so that typing a name asks nothing', () => {
    const one = previewOf({ ...newTimeFrame, name: 'A', ranges: officeHours });
    expect(one).to.deep.equal(previewOf({ ...newTimeFrame, name: 'B', ranges: officeHours }));
  });
});

describe('the effect of a week', () => {
  it('is cut at midnight and shown in the zone, over a clock change too', () => {
    const days = effectDays(
      [{ startsAt: '2026-03-08T03:00:00Z', endsAt: '2026-03-08T10:00:00Z' }],
      '2026-03-02T05:00:00Z',
      'America/Toronto',
    );
    expect(days.map(({ date }) => date)[0]).to.equal('2026-03-02');
    expect(days[5]?.times).to.deep.equal([{ start: '22:00', end: '24:00' }]);
    expect(days[6]?.times).to.deep.equal([{ start: '00:00', end: '06:00' }]);
  });
});
