import { expect } from '@open-wc/testing';
import { pageOf } from './page-of.js';
import { findRoute } from './navigation.js';
import { notFound } from './routes.js';

describe('the page of an object', () => {
  it('is found by its resource, as uses name it', () => {
    expect(pageOf('time-frames', '1')).to.equal('/organization/time-frames/1');
    expect(pageOf('answering-rules', '1')).to.equal('/organization/users/1?tab=answeringRules');
    expect(pageOf('holidays', '1')).to.equal('/organization/time-frames/holidays');
  });

  it('is found by what a call passes', () => {
    expect(pageOf('phoneNumber', '1')).to.equal('/organization/phone-numbers/1');
    expect(pageOf('voicemail', '1')).to.equal('/organization/users/1?tab=voicemail');
  });

  it('is a page that there is', () => {
    const kinds = [
      ...['answering-rules', 'attendants', 'conferences', 'holidays', 'music-on-hold', 'overrides'],
      ...['phone-numbers', 'prompts', 'queues', 'time-frames', 'users', 'voicemail'],
      ...['attendant', 'conference', 'phoneNumber', 'queue', 'timeRule', 'user', 'userDevices'],
    ];
    for (const kind of kinds) {
      const { pathname } = new URL(pageOf(kind, '1') ?? '/', location.href);
      expect(findRoute(pathname).route, kind).not.to.equal(notFound);
    }
  });

  it('is none for what has no page of its own', () => {
    expect(pageOf('hangup', '1')).to.be.null;
    expect(pageOf('user', null)).to.be.null;
  });
});
