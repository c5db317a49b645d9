import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import type { Person } from './person.js';
import { expect } from './portal.js';
import type { Word } from './words.js';

export interface TextFile {
  name: string;
  text: string;
}

/** A file of tests/data. */
export async function dataFile(name: string): Promise<TextFile> {
  const path = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
  return { name, text: await readFile(path, 'utf8') };
}

/** Goes from the list of users to the import, and gives it a file. */
export async function uploadFile(manager: Person, { name, text }: TextFile): Promise<void> {
  await manager.goTo('import');
  const chooser = manager.page.waitForEvent('filechooser');
  await manager.button('chooseFile').click();
  const files = await chooser;
  await files.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(manager.button('check')).toBeVisible();
}

/** The choice of the field that a column becomes. */
export function fieldOf(manager: Person, column: string): Locator {
  return manager.page.getByRole('combobox', { name: `${manager.say('fieldOf')} ${column}` });
}

/** Checks the file without writing, and waits for the plan. */
export async function checkFile(manager: Person): Promise<void> {
  await manager.button('check').click();
  const title = manager.page.getByRole('heading', { name: manager.say('checkTitle') });
  await expect(title).toBeVisible({ timeout: 60_000 });
}

/** The button with the number of rows of one plan; it shows these rows. */
export function rowsOf(manager: Person, plan: Word, count: number): Locator {
  const rows = manager.page.getByRole('group', { name: manager.say('rowsByPlan') });
  return rows.getByRole('button', { name: `${manager.say(plan)} ${manager.number(count)}` });
}

/** How many rows have a plan, as the button of the plan says. */
export async function countOf(manager: Person, plan: Word): Promise<number> {
  const rows = manager.page.getByRole('group', { name: manager.say('rowsByPlan') });
  const text = await rows.getByRole('button', { name: manager.say(plan) }).innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Presses a button that applies, and waits until the import is applied. */
export async function apply(manager: Person, button: Locator): Promise<void> {
  await button.click();
  const title = manager.page.getByRole('heading', { name: manager.say('applied') });
  await expect(title).toBeVisible({ timeout: 120_000 });
}

/** Takes the whole import back, so that the company is as before. */
export async function undoImport(manager: Person): Promise<void> {
  await manager.button('undoImport').click();
  const ask = manager.page.getByRole('dialog', { name: manager.say('undoImportAsk') });
  await ask.getByRole('button', { name: manager.say('undoImport') }).click();
  const title = manager.page.getByRole('heading', { name: manager.say('importUndone') });
  await expect(title).toBeVisible({ timeout: 120_000 });
}
