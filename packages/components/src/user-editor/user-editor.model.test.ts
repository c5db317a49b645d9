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
  withEdit,
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
  it('is the stored user overlaid with what was typed', () => {
    const draft = draftOf(marie, { lastName: 'Roy' });
    expect([draft.firstName, draft.lastName]).to.deep.equal(['Marie', 'Roy']);
  });

  it('follows the stored user where nothing was typed', () => {
    const moved = { ...marie, firstName: 'Marie-Ève' };
    expect(draftOf(moved, { lastName: 'Roy' }).firstName).to.equal('Marie-Ève');
  });

  it('keeps a cleared value apart from an untouched one', () => {
    expect(draftOf({ ...marie, notes: 'Night shift' }, { notes: null }).notes).to.equal(null);
  });

  it('forgets an edit when the stored value is typed again', () => {
    const edits = withEdit(marie, { lastName: 'Roy', firstName: 'M' }, 'lastName', 'Tremblay');
    expect(edits).to.deep.equal({ firstName: 'M' });
  });

  it('forgets an edit of a list when the list is as stored', () => {
    const edits = withEdit(marie, { emails: [] }, 'emails', ['marie@acme.example']);
    expect(edits).to.deep.equal({});
  });

  it('keeps the extension of a new user empty while another is typed', () => {
    expect(withEdit(null, {}, 'extension', '')).to.deep.equal({ extension: '' });
  });

  it('drops empty e-mail lines before it is sent', () => {
    const edits = cleanEdits(marie, { emails: [' a@acme.example ', '', 'b@acme.example'] });
    expect(edits.emails).to.deep.equal(['a@acme.example', 'b@acme.example']);
  });

  it('has no change left when only an empty e-mail line was added', () => {
    expect(cleanEdits(marie, { emails: ['marie@acme.example', ''] })).to.deep.equal({});
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
