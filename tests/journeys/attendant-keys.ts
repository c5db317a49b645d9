import type { Locator } from '@playwright/test';
import type { Person } from './person.js';

/** The drop-down list of what the chosen key does. */
export const action = (person: Person): Locator =>
  person.page.getByRole('combobox', { name: person.say('action'), exact: true });

/** A key of the pad, whatever it does. */
export const padKey = (person: Person, key: string): Locator =>
  person.page.getByRole('radio', { name: new RegExp(`^${person.say('keyName')} ${key}`) });
