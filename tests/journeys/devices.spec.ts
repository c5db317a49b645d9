import type { Locator } from '@playwright/test';
import { press, tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

/** 32 letters and digits: no other text of the screens looks so. */
const password = /^[a-z2-7]{32}$/;

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('adds a device for a user, sees its password once, and deletes it', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { extension, name } = manager.company.basicUser;
      await manager.signIn();
      await manager.openUsers();
      await manager.openUser(name);
      await page.getByRole('tab', { name: manager.say('phones') }).click();
      await manager.button('addDevice').click();
      await page.getByRole('combobox', { name: manager.say('kind') }).selectOption('softphone');
      await manager.field('suffix').fill('j');
      await manager.button('add').click();
      const dialog = page.getByRole('dialog');
      const secret = dialog.getByText(password);
      await expect(secret).toBeVisible();
      const shown = await secret.innerText();
      for (const value of [`${extension}j`, manager.company.domain])
        await expect(dialog.getByText(value, { exact: true })).toBeVisible();
      await expect(dialog.getByText(manager.say('notRegistered'))).toBeVisible();
      await manager.button('passwordKept').click();
      await page.reload();
      const row = manager.rowOf(`${extension}j`);
      await expect(row).toContainText(manager.say('notRegistered'));
      expect(await page.content()).not.toContain(shown);

      await manager.chooseAct(`${extension}j`, 'resync');
      await manager.see(manager.say('cannotBeReached'));

      await manager.chooseAct(`${extension}j`, 'renewPassword');
      await manager.button('makePassword').click();
      await expect(secret).toBeVisible();
      expect(await secret.innerText()).not.toBe(shown);
      await manager.button('passwordKept').click();

      await manager.chooseAct(`${extension}j`, 'deleteRow');
      await dialog.getByRole('button', { name: manager.say('deleteRow') }).click();
      await expect(row).toHaveCount(0);
    });

    test('renames an extension, and is offered to resynchronize its devices', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { extension, name } = manager.company.colleague;
      await manager.signIn();
      await manager.openUsers();
      await manager.openUser(name);
      await page.getByRole('tab', { name: manager.say('phones') }).click();
      await manager.button('addDevice').click();
      await manager.button('add').click();
      await manager.button('passwordKept').click();
      await page.getByRole('tab', { name: manager.say('profile') }).click();
      await manager.field('extension').fill('1987');
      await manager.see(manager.say('synchronize'));
      await manager.save();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: `${manager.say('resync')} ${extension}` }).click();
      await expect(dialog.getByText(manager.say('cannotBeReached'))).toBeVisible();
      await dialog.getByRole('button', { name: manager.say('close'), exact: true }).click();
      await manager.see(manager.say('wasSaved'));
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
    });

    test('adds the own phone by keyboard, changes it, and takes that back', async ({ page }) => {
      const user = new Person(page, tongue);
      const { extension } = user.company.basicUser;
      await user.signIn(extension);
      await user.goTo('phones');
      await expect(user.heading('phones')).toBeVisible();
      await press(page.getByRole('link', { name: user.say('addDevice') }));
      await expect(user.heading('addDevice')).toBeVisible();
      await press(user.button('add'));
      await expect(page.getByRole('dialog').getByText(password)).toBeVisible();
      await press(user.button('passwordKept'));
      await expect(page.getByRole('heading', { name: extension, level: 2 })).toBeVisible();
      await choose(page.getByRole('combobox', { name: user.say('kind') }), 'M');
      await press(user.button('save'));
      await user.see(user.say('wasSaved'));
      await press(user.button('undo'));
      await user.see(user.say('undone'));
      await user.goTo('backToPhones');
      await expect(user.rowOf(extension)).toContainText(user.say('deskPhone'));
      await user.chooseAct(extension, 'deleteRow');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: user.say('deleteRow') })
        .click();
      await user.see(user.say('noDevices'));
    });
  });
}

/** Chooses the option that begins with a letter. */
async function choose(select: Locator, letter: string): Promise<void> {
  await tabTo(select);
  await select.page().keyboard.press(letter);
}
