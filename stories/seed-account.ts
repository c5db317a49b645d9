import type { Me, components } from '@pbxkit/client';
import { problem } from '@pbxkit/client/testing.js';

type Schemas = components['schemas'];

export const me: Me = {
  id: '01890000-0000-7000-8000-000000000001',
  version: 3,
  firstName: 'Anne-Sophie',
  lastName: 'Lévesque',
  loginName: '1001@boreal.exemple',
  extension: '1001',
  emails: ['anne-sophie.levesque@boreal.exemple', 'annes@maison.exemple'],
  role: 'office-manager',
  domain: {
    id: '01890000-0000-7000-8000-0000000000d0',
    name: 'boreal.exemple',
    displayName: 'Boréal inc.',
    timeZone: 'America/Toronto',
    language: 'fr-CA',
    extensionLength: 4,
    listeningNotice: false,
  },
  siteId: null,
  timeZone: null,
  language: null,
  theme: 'auto',
  hasPin: true,
  mfa: { policy: 'optional', enabled: false, recoveryCodesLeft: 0 },
};

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
];

export const sessions: Schemas['Session'][] = agents.map((userAgent, index) => ({
  id: `01890000-0000-7000-8000-00000000010${index}`,
  version: 1,
  current: index === 0,
  userAgent,
  address: `192.0.2.${10 + index}`,
  createdAt: '2026-01-05T13:00:00Z',
  lastUsedAt: '2026-01-05T14:20:00Z',
}));

export const failure = () =>
  problem(500, 'server-error', { detail: 'Something broke here.', requestId: 'req-7f3a' });
