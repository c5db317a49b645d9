import { expect } from '@open-wc/testing';
import { emptyDraft, faultsOf, nameOf, sentOf } from './quick-task.model.js';

const now = new Date('2026-11-22T17:00:00Z');
const person = { kind: 'user', id: 'u1', name: 'Marie' } as const;
const busy = { kind: 'hangup', signal: 'busy' } as const;

describe('the draft of a task', () => {
  it('says what each task lacks', () => {
    expect(faultsOf('opening-hours', emptyDraft, now)).to.deep.equal({
      timeFrameId: 'timeFrameNeeded',
    });
    expect(faultsOf('holiday', emptyDraft, now)).to.deep.equal({
      days: 'daysNeeded',
      outcomes: 'outcomesNeeded',
    });
    expect(faultsOf('forwarding', emptyDraft, now)).to.deep.equal({
      userId: 'personNeeded',
      destination: 'destinationNeeded',
    });
    expect(faultsOf('block', emptyDraft, now)).to.deep.equal({
      number: 'numberNeeded',
      userId: 'personNeeded',
    });
  });

  it('says which of several days and outcomes is not whole', () => {
    const outcome = { kind: 'user', id: 'u1', name: 'Marie' } as const;
    const draft = {
      ...emptyDraft,
      newDays: [
        { name: 'Move', date: '2027-01-04' },
        { name: '', date: '2027-01-05' },
      ],
      outcomes: [
        { ...outcome, destination: busy },
        { ...outcome, destination: null },
      ],
    };
    expect(faultsOf('holiday', draft, now)).to.deep.equal({
      'newDays/1': 'newDayNeeded',
      'outcomes/1': 'destinationNeeded',
    });
  });

  it('does not end before it begins', () => {
    const draft = { ...emptyDraft, person, destination: busy, until: now.toISOString() };
    expect(faultsOf('forwarding', draft, now)).to.deep.equal({ until: 'untilTooEarly' });
  });

  it('blocks a number as it is dialled, or all that begin alike', () => {
    const body = (number: string) =>
      sentOf('block', { ...emptyDraft, number, person }, []).body as { number: string };
    expect(body('514 555-0123').number).to.equal('+15145550123');
    expect(body('+1 900*').number).to.equal('+1900*');
    expect(
      sentOf('block', { ...emptyDraft, number: '5145550123', scope: 'domain' }, []).body,
    ).to.deep.equal({ number: '+15145550123', scope: 'domain', until: null });
  });

  it('names the time frame of holidays after its days, unless a name is given', () => {
    const draft = {
      ...emptyDraft,
      holidays: [{ id: 'h1', name: 'Christmas' }],
      newDays: [{ name: ' Move ', date: '2027-01-04' }],
    };
    expect(nameOf(draft)).to.equal('Christmas, Move');
    expect(nameOf({ ...draft, name: 'Closed' })).to.equal('Closed');
  });

  it('sends the stored hours where none were drawn', () => {
    const range = { day: 'monday', start: '09:00', end: '17:00' } as const;
    expect(
      sentOf('opening-hours', { ...emptyDraft, timeFrameId: 'f1' }, [range]).body,
    ).to.deep.equal({ timeFrameId: 'f1', ranges: [range] });
  });
});
