import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  apply,
  checkFile,
  countOf,
  dataFile,
  fieldOf,
  rowsOf,
  undoImport,
  uploadFile,
} from './import-file.js';
import { tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';

test.describe.configure({ timeout: 240_000 });
test.use({ locale: 'fr-CA' });

const name = 'users-legacy.csv';

/** What the plan shows for each row of the file: what to do, then column and code of the defect or repair. */
const defects: readonly [why: string, plan: string, column?: string, code?: string][] = [
  ['good row', 'Créer'],
  ['extension empty', 'Erreur', 'Extension', 'required'],
  ['extension not digits', 'Erreur', 'Extension', 'extension-format'],
  ['extension with spaces around', 'Créer', 'Extension', 'spaces-removed'],
  ['extension starts with 0', 'Erreur', 'Extension', 'extension-reserved'],
  ['extension is 911', 'Erreur', 'Extension', 'extension-reserved'],
  ['extension one digit', 'Erreur', 'Extension', 'extension-format'],
  ['extension too long', 'Erreur', 'Extension', 'extension-format'],
  ['extension full-width digits', 'Créer', 'Extension', 'digits-converted'],
  ['duplicate of next row', 'Erreur', 'Extension', 'duplicate-in-file'],
  ['duplicate of previous row', 'Erreur', 'Extension', 'duplicate-in-file'],
  ['first name empty', 'Erreur', 'First Name', 'required'],
  ['last name 200 characters', 'Erreur', 'Last Name', 'too-long'],
  ['decomposed accents', 'Créer', 'First Name', 'accents-composed'],
  ['right-to-left name', 'Créer'],
  ['emoji in name', 'Créer', 'First Name', 'emoji-kept'],
  ['control character in name', 'Créer', 'First Name', 'control-removed'],
  ['formula in name', 'Créer', 'Last Name', 'formula-kept'],
  ['markup in name', 'Créer', 'Last Name', 'markup-kept'],
  ['e-mail without @', 'Erreur', 'Email', 'invalid-email'],
  ['e-mail empty for a person', 'Erreur', 'Email', 'email-required'],
  ['six e-mails', 'Erreur', 'Email', 'too-many'],
  ['e-mail of an internationalised domain', 'Créer'],
  ['unknown scope', 'Erreur', 'Scope', 'unknown-role'],
  ['scope above the importer', 'Erreur', 'Scope', 'role-above-own'],
  ['unknown time zone', 'Erreur', 'Time Zone', 'unknown-time-zone'],
  ['legacy time zone alias', 'Créer', 'Time Zone', 'time-zone-renamed'],
  ['ring timeout negative', 'Erreur', 'Ring Timeout', 'out-of-range'],
  ['ring timeout not a number', 'Erreur', 'Ring Timeout', 'not-a-number'],
  ['ring timeout 99999', 'Erreur', 'Ring Timeout', 'out-of-range'],
  ['boolean in French', 'Créer', 'Voicemail Enabled', 'boolean-converted'],
  ['boolean other', 'Erreur', 'Voicemail Enabled', 'unknown-boolean'],
  ['caller ID with letters', 'Erreur', 'Caller ID', 'invalid-number'],
  ['caller ID too short', 'Erreur', 'Caller ID', 'invalid-number'],
  ['caller ID in E.164', 'Créer'],
  ['unknown department (to be created or refused, said clearly)', 'Créer'],
  ['other domain', 'Erreur', 'Domain', 'domain-other'],
  ['login of somebody else', 'Conflit', 'Login', 'login-taken'],
  ['semicolon inside a quoted note', 'Créer'],
  ['line break inside a quoted note', 'Créer'],
];

test('imports 5,000 users of an older system, shows them, and undoes', async ({ page }, info) => {
  const manager = new Person(page, 'French');
  await manager.signIn();
  await manager.openUsers();
  const before = await manager.countUsers();

  const { text } = await dataFile(name);
  const foreign = text.replace('Extension;', 'Local;').replace(';Scope;', ';Droits;');
  await uploadFile(manager, { name, text: foreign });
  await manager.see(/5\s000 lignes, utf-8, séparateur ;/);
  await manager.see(manager.say('needsKey'));
  await expect(manager.button('check')).toBeDisabled();
  await fieldOf(manager, 'Local').selectOption(manager.say('extension'));
  await fieldOf(manager, 'Droits').selectOption(manager.say('role'));
  await manager.see(manager.say('noneLeftOut'));
  await page.getByRole('checkbox', { name: manager.say('createMissing') }).check();

  const started = Date.now();
  await manager.button('check').click();
  await manager.see(/lignes vérifiées sur 5\s000/);
  await expect(page.getByRole('heading', { name: manager.say('checkTitle') })).toBeVisible({
    timeout: 60_000,
  });
  const checked = Date.now();
  await expect(rowsOf(manager, 'error', 0)).toBeVisible();
  await expect(rowsOf(manager, 'conflict', 0)).toBeVisible();
  const created = await countOf(manager, 'toCreate');
  expect(created + (await countOf(manager, 'toUpdate'))).toBe(5_000);
  await manager.see(/Nouveaux services : .*Recherche et développement/);

  const applyAll = page.getByRole('button', { name: manager.say('applyAll') });
  const applying = Date.now();
  await applyAll.click();
  await manager.see(/lignes appliquées sur 5\s000/);
  await expect(page.getByRole('heading', { name: manager.say('applied') })).toBeVisible({
    timeout: 120_000,
  });
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  console.log(
    `5,000 users: checked in ${seconds(started, checked)} s, applied in ${seconds(applying, Date.now())} s`,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: manager.say('report') }).click();
  const report = info.outputPath('report.csv');
  await (await download).saveAs(report);
  expect((await readFile(report, 'utf8')).trim().split('\n').length).toBeGreaterThan(5_000);

  const sizes = watchUserLists(page);
  await manager.goTo('users');
  expect(await manager.countUsers()).toBe(before + created);
  await tabTo(page.getByRole('grid').getByRole('gridcell').first());
  for (let press = 0; press < 10; press++) {
    await page.keyboard.press('PageDown');
    expect(await page.getByRole('row').count()).toBeLessThan(120);
  }
  await page.keyboard.press('ControlOrMeta+End');
  await expect(page.getByRole('row').filter({ hasText: '9995' })).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(120);
  const replies = await Promise.all(sizes);
  expect(replies.length).toBeGreaterThan(1);
  expect(Math.max(...replies)).toBeLessThanOrEqual(200);

  await manager.goTo('import');
  await page
    .getByRole('button', { name: `${manager.say('open')} ${name}` })
    .first()
    .click();
  await undoImport(manager);
  await manager.goTo('users');
  expect(await manager.countUsers()).toBe(before);
});

test('names each defect of a bad file, and applies the good rows alone', async ({ page }) => {
  const manager = new Person(page, 'French');
  await manager.signIn();
  await manager.openUsers();
  await manager.addUser({
    firstName: 'Émilie',
    lastName: 'Thibault',
    extension: '1000',
    email: 'emilie@exemple.quebec',
  });
  await manager.goTo('users');
  const before = await manager.countUsers();
  await uploadFile(manager, await dataFile('users-defects.csv'));
  await manager.see('1 colonne est laissée de côté : Why');
  await page.getByRole('checkbox', { name: manager.say('createMissing') }).check();
  await checkFile(manager);

  await tabTo(page.getByRole('grid').getByRole('gridcell').first());
  for (const [index, [why, plan, column = '', code = '']] of defects.entries()) {
    const row = page.getByRole('row', { name: new RegExp(`^${index + 2} · `) });
    await expect(row, why).toContainText(plan);
    await expect(row, why).toContainText(column);
    await expect(row, why).toContainText(code);
    await page.keyboard.press('ArrowDown');
  }
  await manager.see(/Nouveaux services : .*Département inexistant/);

  const refused = defects.filter(([, plan]) => plan !== 'Créer').length;
  const valid = defects.length - refused;
  const applyAll = page.getByRole('button', { name: manager.say('applyAll') });
  await expect(applyAll).toBeDisabled();
  await expect(applyAll).toHaveAccessibleDescription(
    new RegExp(`^${refused} lignes présentent une erreur ou un conflit`),
  );
  await apply(manager, page.getByRole('button', { name: manager.say('applyValid') }));
  await manager.goTo('users');
  expect(await manager.countUsers()).toBe(before + valid);
  await manager.search('Haddad');
  await expect(manager.rowOf('Léa Haddad')).toContainText('22832');
  await manager.search('onerror');
  await expect(manager.rowOf('<img src=x onerror=alert(1)>')).toBeVisible();

  await manager.goTo('import');
  await page.getByRole('button', { name: `${manager.say('open')} users-defects.csv` }).click();
  await undoImport(manager);
});

/** How many users each reply of the list holds. */
function watchUserLists(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname !== '/v1/users' || !response.ok()) return;
    const list = response.json() as Promise<{ items: unknown[] }>;
    sizes.push(list.then(({ items }) => items.length));
  });
  return sizes;
}
