import { demoDomains, demoPassword } from './company.js';
import type { Role } from '../access/caller.js';

/** Whom the demo offers to sign in as. */
const offered: readonly [role: Role, label: string][] = [
  ['office-manager', 'Office manager'],
  ['call-center-supervisor', 'Supervisor'],
  ['basic-user', 'Basic user'],
  ['reseller', 'Reseller'],
];

/** What `npm start` prints below the address. */
export function describeLogins(): string {
  const lines = offered.map(([role, label]) => {
    const [domain, person] = demoDomains
      .flatMap((one) => one.people.map((somebody) => [one, somebody] as const))
      .find(([, { role: held, state }]) => held === role && state === 'active') ?? [
      undefined,
      undefined,
    ];
    const login = domain && person ? `${person.extension}@${domain.name}` : '';
    return `  ${label.padEnd(16)}${login.padEnd(34)}${person ? `${person.firstName} ${person.lastName}` : ''}`;
  });
  return [`Demo company, password of everybody: ${demoPassword}`, ...lines].join('\n');
}
