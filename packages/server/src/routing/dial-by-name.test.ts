import { expect, test } from 'vitest';
import { company, number, user } from './company.testing.js';
import { customer, last } from './calls.testing.js';
import { digitsOf } from './dial-by-name.js';
import { simulate } from './simulate.js';
import { directoryOf, type Census } from './census.js';

const people = (...names: string[]): Census =>
  company({
    phoneNumbers: [number({ destination: { kind: 'directory' } })],
    users: names.map((name, index) => user(`u${index}`, { name, extension: `${1001 + index}` })),
  });

/** What is said, or who is rung, when these keys are pressed at the prompts of the directory. */
async function walk(census: Census, ...keys: string[]) {
  let step = await last(census);
  for (const digits of keys) {
    if (!step.state) break;
    step = await last(census, { state: step.state, digits });
  }
  const { action, object, reason } = step;
  if (action.kind !== 'directory') return `${reason.code} ${object.name}`.trim();
  return action.says
    .map((word) => [word.kind, 'key' in word && word.key, 'extension' in word && word.extension])
    .map((parts) => parts.filter(Boolean).join(' '))
    .join(', ');
}

test('asks for the first letters, and connects with the only one who fits', async () => {
  const census = people('Anne Tremblay', 'Luc Gagnon');
  expect(await walk(census)).toBe('spell');
  expect(await walk(census, '266')).toBe('confirm 1001');
  expect(await walk(census, '266', '1')).toBe('rings Anne Tremblay');
  expect(await walk(census, '873', '5')).toBe('rings Anne Tremblay');
});

test('lets the caller choose among several, and look again', async () => {
  const census = people('Anne Tremblay', 'Luc Tremblay', 'Marie Roy');
  expect(await walk(census, '873')).toBe('choice 1 1001, choice 2 1002');
  expect(await walk(census, '873', '2')).toBe('rings Luc Tremblay');
  expect(await walk(census, '873', '*')).toBe('spell');
  expect(await walk(census, '873', '*', '769', '1')).toBe('rings Marie Roy');
  expect(await walk(census, '873', '7')).toBe('choice 1 1001, choice 2 1002');
});

test('names eight at once', async () => {
  const census = people(...Array.from({ length: 9 }, (_, index) => `Roy${index} Roy`));
  expect(await walk(census, '769')).toContain('choice 8 1008, more 9');
  expect(await walk(census, '769', '9')).toBe('choice 1 1009');
  expect(await walk(census, '769', '9', '1')).toBe('rings Roy8 Roy');
});

test('says that nobody is called so, and gives up in the end', async () => {
  const census = people('Anne Tremblay');
  expect(await walk(census, '999')).toBe('nobody, spell');
  expect(await walk(census, '999', '266')).toBe('confirm 1001');
  expect(await walk(census, '999', '999', '999')).toBe('call-ends');
  expect(await walk(census, '', '', '')).toBe('call-ends');
  expect(await walk(census, '266', '', '')).toBe('confirm 1001');
});

test('passes over those who do not want to be found', async () => {
  const census = people('Anne Tremblay', 'Luc Tremblay');
  const users = census.users.map((one, index) => ({ ...one, inAudioDirectory: index > 0 }));
  expect(await walk({ ...census, users }, '873')).toBe('confirm 1002');
});

test('types accents, hyphens and apostrophes as their letters', () => {
  expect(digitsOf('Éloïse')).toBe('356473');
  expect(digitsOf('O’Neil')).toBe('66345');
});

test('finds either part of a double name', async () => {
  const census = people('Marie-Ève Côté-Roy');
  for (const letters of ['627', '383', '268', '769'])
    expect(await walk(census, letters)).toBe('confirm 1001');
});

test('is walked by the keys of a simulation', async () => {
  const at = new Date('2026-06-10T16:00:00Z');
  const call = { to: '+15145550100', from: customer.number, at, assume: {} };
  const directory = directoryOf(people('Anne Tremblay', 'Luc Gagnon'));
  const spelled = await simulate(
    { ...call, digits: '8731', assume: { answer: 'somebody' } },
    directory,
  );
  expect(spelled.end).toMatchObject({ kind: 'answered', object: { name: 'Anne Tremblay' } });
  expect((await simulate({ ...call, digits: '' }, directory)).end.kind).toBe('directory');
});
