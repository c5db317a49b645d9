import { expect } from '@open-wc/testing';
import type { Capability } from '@pbxkit/client';
import { findRoute, levelOf, menuOf, upperLevel } from './navigation.js';
import { notFound, routes } from './routes.js';

const holder =
  (...held: Capability[]) =>
  (capability: Capability) =>
    held.includes(capability);
const titles = (...args: Parameters<typeof menuOf>) => menuOf(...args).map(({ title }) => title);

describe('the routes', () => {
  it('lead each path to the first page that fits', () => {
    expect(findRoute('/organization/users/new').route.title).to.equal('page.userAdd');
    expect(findRoute('/organization/users/0189-ab')).to.deep.include({
      params: { userId: '0189-ab' },
    });
    expect(findRoute('/organization/time-frames/holidays').route.title).to.equal('page.holidays');
    expect(findRoute('/organization/time-frames/0189-ab').params).to.deep.equal({
      timeFrameId: '0189-ab',
    });
    expect(findRoute('/organization').route.title).to.equal('page.calls');
    expect(findRoute('/organization/call-history').route.title).to.equal('page.callHistory');
    expect(findRoute('/account/call-history').route.title).to.equal('page.callHistory');
    expect(findRoute('/nowhere').route).to.equal(notFound);
  });

  it('have pages that load', async () => {
    for (const { path, load } of routes) {
      expect((await load()).page, path).to.be.a('function');
    }
  });
});

describe('the menu', () => {
  it('of My Account has for everyone what concerns themselves', () => {
    expect(titles('account', holder())).to.deep.equal([
      'page.home',
      'page.profile',
      'page.security',
      'page.sessions',
    ]);
  });

  it('of My Account has the messages first for those who have a mailbox', () => {
    expect(titles('account', holder('voicemail:own')).slice(0, 2)).to.deep.equal([
      'page.home',
      'page.messages',
    ]);
  });

  it('of My Account has the rules of calls and the phones for those who may see them', () => {
    const held = holder('answeringRules:write', 'timeFrames:own', 'phones:read');
    expect(titles('account', held)).to.deep.equal([
      'page.home',
      'page.answeringRules',
      'page.timeFrames',
      'page.phones',
      'page.profile',
      'page.security',
      'page.sessions',
    ]);
  });

  it('has the call history for those who may read it', () => {
    expect(titles('account', holder('callRecords:read'))).to.include('page.callHistory');
    expect(titles('organization', holder('callRecords:read'))).to.deep.equal(['page.callHistory']);
  });

  it('of the organization has the order of the pages, with the rarer ones at the end', () => {
    const all = holder(
      'calls:read',
      'callRecords:read',
      'users:read',
      'conferences:read',
      'attendants:read',
      'timeFrames:read',
      'musicOnHold:read',
      'phoneNumbers:read',
      'answeringRules:write',
      'simulations:run',
      'settings:write',
    );
    expect(titles('organization', all)).to.deep.equal([
      'page.calls',
      'page.users',
      'page.conferences',
      'page.attendants',
      'page.timeFrames',
      'page.music',
      'page.numbers',
      'page.callHistory',
      'page.tasks',
      'page.simulate',
      'page.blockedNumbers',
      'page.problems',
    ]);
    const more = menuOf('organization', all).filter((route) => route.more);
    expect(more.map(({ title }) => title)).to.deep.equal([
      'page.tasks',
      'page.simulate',
      'page.blockedNumbers',
      'page.problems',
    ]);
  });

  it('of the organization shows only what may be opened', () => {
    expect(titles('organization', holder())).to.deep.equal([]);
    expect(titles('organization', holder('users:read'))).to.deep.equal(['page.users']);
  });
});

describe('the level', () => {
  it('is read from the address', () => {
    expect(levelOf('/organization/users')).to.equal('organization');
    expect(levelOf('/help')).to.equal('account');
  });

  it('above My Account is offered to those who manage', () => {
    expect(upperLevel('office-manager', holder('organization:manage'))).to.equal(
      'level.organization',
    );
    expect(upperLevel('site-manager', holder('users:read'))).to.equal('level.site');
    expect(upperLevel('call-center-supervisor', holder('users:read'))).to.be.null;
    expect(upperLevel('basic-user', holder())).to.be.null;
  });
});
