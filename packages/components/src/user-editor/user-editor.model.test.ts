import type { components } from '@pbxkit/client';
import { expect } from '@open-wc/testing';
import {
  cleanEdits,
  createBody,
  draftOf,
  isDraftField,
  newUser,
  rolesUpTo,
  updateBody,
} from './user-editor.model.js';

type User = components['schemas']['User'];

const marie: User = {
  ...(({ sendWelcome: _new, ...stored }) => stored)(newUser),
  id: '01930000-0000-7000-8000-000000000001',
  domainId: '01930000-0000-7000-8000-0000000000d0',
  version: 3,
  emergencyAddressId: null,
  firstName: 'Marie',
  lastName: 'Tremblay',
  extension: '1001',
  loginName: '1001@acme.example',
  emails: ['marie@acme.example'],
  departmentName: null,
  siteName: null,
  accountState: 'active',
  mfaEnabled: false,
  hasPin: true,
  tags: [],
  lastSignInAt: null,
  createdAt: '2026-01-05T14:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
};

describe('the draft of a user', () => {
  it('is the stored user, who may be sent a mail once', () => {
    const { firstName, emails, sendWelcome } = draftOf({ ...marie, firstName: 'Marie-Ève' });
    expect([firstName, emails, sendWelcome]).to.deep.equal([
      'Marie-Ève',
      ['marie@acme.example'],
      true,
    ]);
  });

  it('drops empty e-mail lines before it is sent', () => {
    const edits = cleanEdits(draftOf(marie), {
      emails: [' a@acme.example ', '', 'b@acme.example'],
    });
    expect(edits.emails).to.deep.equal(['a@acme.example', 'b@acme.example']);
  });

  it('has no change left when only an empty e-mail line was added', () => {
    expect(cleanEdits(draftOf(marie), { emails: ['marie@acme.example', ''] })).to.deep.equal({});
  });

  it('sends only changes of an existing user', () => {
    expect(updateBody({ notes: null, sendWelcome: false })).to.deep.equal({ notes: null });
  });

  it('leaves role and login name of a new user to the server when they are not chosen', () => {
    const body = createBody({ ...newUser, lastName: 'Roy', extension: '1002' }, false);
    expect(body).not.to.have.any.keys('role', 'loginName');
    expect(body.ringSeconds).to.equal(25);
  });
});

describe('roles and fields', () => {
  it('offers no role above the caller', () => {
    expect(rolesUpTo('call-center-agent', 'basic-user').at(-1)).to.equal('call-center-agent');
  });

  it('keeps a role above the caller that the user already has', () => {
    expect(rolesUpTo('basic-user', 'office-manager')).to.include('office-manager');
  });

  it('knows its fields', () => {
    expect(isDraftField('emails')).to.equal(true);
    expect(isDraftField('nothing')).to.equal(false);
    expect(isDraftField('')).to.equal(false);
  });
});
