import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Router, matchPath } from './router.js';

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

class Visit extends LitElement {
  readonly router = new Router(this, () => undefined);
}
customElements.define('test-visit', Visit);

describe('the secret of a mailed link', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  const arrive = async (address: string) => {
    history.replaceState(null, '', address);
    return (await fixture<Visit>(html`<test-visit></test-visit>`)).router;
  };

  it('leaves the address at once', async () => {
    const router = await arrive('/welcome?from=mail#token=secret');
    expect(location.href).to.equal(`${location.origin}/welcome?from=mail`);
    expect(router.place.token).to.equal('secret');
  });

  it('is forgotten when its page is left', async () => {
    const router = await arrive('/welcome#token=secret');
    router.go('/welcome?step=2');
    expect(router.place.token).to.equal('secret');
    router.go('/');
    router.go('/welcome');
    expect(router.place.token).to.equal('');
  });
});
