import { expect } from '@open-wc/testing';
import { matchPath } from './router.js';

describe('a path', () => {
  it('matches its pattern, with or without a slash at the end', () => {
    expect(matchPath('/account/profile', '/account/profile')).to.deep.equal({});
    expect(matchPath('/account/profile', '/account/profile/')).to.deep.equal({});
    expect(matchPath('/account', '/account/profile')).to.be.null;
  });

  it('gives the values of its segments, decoded', () => {
    expect(matchPath('/users/:userId', '/users/a%20b')).to.deep.equal({ userId: 'a b' });
  });

  it('keeps a segment that cannot be decoded', () => {
    expect(matchPath('/users/:userId', '/users/%E0%A4%A')).to.deep.equal({ userId: '%E0%A4%A' });
  });

  it('does not match an empty segment', () => {
    expect(matchPath('/users/:userId', '/users/')).to.be.null;
  });
});
