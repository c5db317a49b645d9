import type { Locator } from '@playwright/test';
import { action, padKey } from './attendant-keys.js';
import { chooseUser, destination, pathOf } from './calls.js';
import { press, tabTo, typeInto } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

const testKey = (person: Person, key: string): Locator =>
  person.page.getByRole('button', { name: `${person.say('pressKey')} ${key}`, exact: true });

const rowOfKey = (person: Person, key: string): Locator =>
  person.page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: person.page.getByRole('rowheader', { name: key, exact: false }) })
    .first();

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('builds a menu from nothing, tries it, saves it, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { colleague, basicUser } = manager.company;
      await manager.signIn();
      await manager.goTo('manage', 'attendants');
      await page.getByRole('link', { name: manager.say('addAttendant'), exact: true }).click();
      await expect(manager.field('extension')).not.toHaveValue('');
      await manager.field('name').fill('Nuit');
      const target = destination(manager, new RegExp(`^${manager.say('leadsTo')}`));

      await padKey(manager, '1').click();
      await action(manager).selectOption({ label: manager.say('sendOn') });
      await chooseUser(manager, target, colleague.name);
      await padKey(manager, '2').click();
      await action(manager).selectOption({ label: manager.say('openAMenu') });
      await manager.button('openThisMenu').click();
      await padKey(manager, '5').click();
      await action(manager).selectOption({ label: manager.say('sendOn') });
      await chooseUser(manager, target, basicUser.name);
      await manager.button('mainMenu').click();
      await expect(rowOfKey(manager, '1')).toContainText(colleague.name);

      await testKey(manager, '2').click();
      await testKey(manager, '5').click();
      await expect(pathOf(manager).last()).toContainText(basicUser.name);

      await manager.button('add').click();
      await expect(manager.heading('editAttendant')).toBeVisible();
      await page.reload();
      await expect(padKey(manager, '1')).toHaveAccessibleName(new RegExp(colleague.name));
      await manager.goTo('attendants');
      await expect(manager.rowOf('Nuit')).toBeVisible();
      await manager.chooseAct('Nuit', 'deleteRow');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: manager.say('deleteRow'), exact: true })
        .click();
      await expect(manager.rowOf('Nuit')).toBeHidden();
      await manager.button('undo').click();
      await expect(manager.rowOf('Nuit')).toBeVisible();
    });

    test('does the same by keyboard alone', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { colleague } = manager.company;
      const { keyboard } = page;
      await manager.signIn('1001', { path: '/organization/attendants/new' });
      await expect(manager.field('extension')).not.toHaveValue('');
      await typeInto(manager.field('name'), 'Clavier');
      await tabTo(padKey(manager, '1'));
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowRight');
      await expect(padKey(manager, '5')).toBeFocused();
      await keyboard.press('#');
      await expect(padKey(manager, '#')).toBeFocused();
      await keyboard.press('9');
      await expect(padKey(manager, '9')).toBeFocused();
      await tabTo(action(manager));
      await keyboard.type(manager.say('sendOn').slice(0, 4));
      const target = destination(manager, new RegExp(`^${manager.say('leadsTo')}`));
      await tabTo(target.getByLabel(manager.say('kind')));
      await keyboard.type(manager.say('userByRules').slice(0, 6));
      const who = target.getByRole('combobox', { name: manager.say('nameOrExtension') });
      await tabTo(who);
      await keyboard.type(colleague.name);
      await expect(page.getByRole('option', { name: colleague.name }).first()).toBeVisible();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await press(testKey(manager, '9'));
      await expect(pathOf(manager).filter({ hasText: colleague.name }).first()).toBeVisible();
      await press(manager.button('add'));
      await expect(manager.heading('editAttendant')).toBeVisible();
    });
  });
}
