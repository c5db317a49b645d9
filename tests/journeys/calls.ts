import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.js';
import type { Word } from './words.js';

/** A day of the next two weeks at noon in the eastern time zone, ISO 8601; 0 is Sunday. */
export function noonOf(weekday: number): string {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + 2 + ((weekday - at.getUTCDay() + 12) % 7));
  return `${at.toISOString().slice(0, 10)}T17:00:00Z`;
}

/** Opens an imagined call by its link, and gives the step at which it ends. */
export async function endOfCall(
  person: Person,
  call: Readonly<Record<'to' | 'at', string>> & { from?: string },
): Promise<Locator> {
  await person.open(`/organization/simulate?${new URLSearchParams(call)}`);
  const end = pathOf(person).last();
  await expect(end).toContainText(person.say('callEnds'));
  return end;
}

/** The steps of the imagined call that is shown. */
export function pathOf(person: Person): Locator {
  return person.page.getByRole('list', { name: person.say('pathOfCall') }).getByRole('listitem');
}

/** The fields of a destination, by the label above them. */
export function destination(person: Person, label: string | RegExp): Locator {
  return person.page.getByRole('group', { name: label });
}

export async function chooseKind(person: Person, group: Locator, kind: Word): Promise<void> {
  await group.getByLabel(person.say('kind')).selectOption({ label: person.say(kind) });
}

/** Finds somebody or something by name in a field that searches. */
export async function chooseNamed(field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await field.page().getByRole('option', { name }).first().click();
}

/** Sends calls to somebody, by their rules. */
export async function chooseUser(person: Person, group: Locator, name: string): Promise<void> {
  await chooseKind(person, group, 'userByRules');
  await chooseNamed(group.getByRole('combobox', { name: person.say('nameOrExtension') }), name);
}

/** Sends calls to the mailbox of somebody. */
export async function chooseMailbox(person: Person, group: Locator, name: string): Promise<void> {
  await chooseKind(person, group, 'mailboxOf');
  await chooseNamed(group.getByRole('combobox', { name: person.say('nameOrExtension') }), name);
}

/** Sends calls to a number outside. */
export async function chooseNumber(person: Person, group: Locator, number: string): Promise<void> {
  await chooseKind(person, group, 'externalNumber');
  await group.getByLabel(person.say('number')).fill(number);
  await group.getByLabel(person.say('number')).press('Tab');
}
