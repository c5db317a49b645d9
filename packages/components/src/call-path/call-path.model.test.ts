import { expect } from '@open-wc/testing';
import { digitsOf, peopleOf, presenceOf, requestOf, withPresence } from './call-path.model.js';
import { sampleSimulation } from './call-path.sample.js';

const call = { to: '514 555-0100', from: '', at: '', digits: ' 2 #', assume: {} };

describe('an imagined call', () => {
  it('is asked as E.164, anonymous and now unless told otherwise', () => {
    expect(requestOf(call, [])).to.deep.equal({
      to: '+15145550100',
      from: null,
      digits: '2#',
      assume: {},
      draft: [],
    });
    const other = requestOf({ ...call, to: '1001', from: '1002', at: '2026-01-01T00:00:00Z' }, []);
    expect(other).to.include({ to: '1001', from: '1002', at: '2026-01-01T00:00:00.000Z' });
  });

  it('to nobody is not asked, and a time that is none counts as now', () => {
    expect(requestOf({ ...call, to: ' ' }, [])).to.equal(null);
    expect(requestOf({ ...call, at: 'soon' }, [])).not.to.have.property('at');
  });

  it('knows what is no key', () => {
    expect(digitsOf('12*#')).to.equal('12*#');
    expect(digitsOf('1a')).to.equal(null);
  });

  it('puts a person into one list at a time', () => {
    const busy = withPresence({}, 'a', 'busy');
    expect(presenceOf(busy, 'a')).to.equal('busy');
    const offline = withPresence(busy, 'a', 'offline');
    expect(offline).to.deep.equal({ busyUserIds: [], offlineUserIds: ['a'] });
    expect(presenceOf(withPresence(offline, 'a', 'free'), 'a')).to.equal('free');
  });

  it('names the people that it came to', () => {
    expect([...peopleOf(sampleSimulation).values()]).to.deep.equal(['Anne Tremblay']);
  });
});
