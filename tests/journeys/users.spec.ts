import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('adds a user, edits it, renames its extension, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.openUsers();
      await manager.addUser({
        firstName: 'Noé',
        lastName: 'Charbonneau',
        extension: '2201',
        email: 'noe@exemple.quebec',
      });
      await expect(page).toHaveURL(/\/organization\/users\/[0-9a-f-]{36}$/);

      await manager.field('notes').fill('Quai 4');
      await manager.field('extension').fill('2202');
      await manager.save();
      await manager.see(/Noé Charbonneau (was saved|est enregistré)/);
      await page.reload();
      await expect(manager.field('notes')).toHaveValue('Quai 4');
      await expect(manager.field('extension')).toHaveValue('2202');

      await manager.field('notes').fill('Quai 5');
      await manager.save();
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(manager.field('notes')).toHaveValue('Quai 4');
    });

    test('refuses a taken extension and names its holder', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { colleague } = companies[tongue];
      await manager.signIn();
      await manager.openUsers();
      await manager.goTo('addUser');
      await manager.fillUser({
        firstName: 'Rémi',
        lastName: 'Doublon',
        extension: colleague.extension,
        email: 'remi@exemple.quebec',
      });
      await manager.see(new RegExp(`${colleague.extension}.*${colleague.name}`));
      await manager.button('addTheUser').click();
      await expect(manager.field('extension')).toHaveAttribute('aria-invalid', 'true');
      await expect(manager.field('firstName')).toHaveValue('Rémi');
    });

    test('keeps the last office manager', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      if (tongue === 'French') {
        await manager.openUsers();
        await manager.openUser('Marguerite St-Onge');
        await page.getByRole('tab', { name: manager.say('advanced') }).click();
        await manager.button('delete').click();
        await manager.button('deleteConfirm').click();
        await manager.see(/Marguerite St-Onge est supprimé/);
      }
      await manager.open('/organization/users');
      await manager.openUser(manager.company.manager);
      await page.getByRole('tab', { name: manager.say('advanced') }).click();
      await expect(page).toHaveURL(/\?tab=advanced$/);
      await manager.button('delete').click();
      await manager.button('deleteConfirm').click();
      await expect(page.getByRole('dialog').getByText(manager.say('lastManager'))).toBeVisible();
      await manager.open('/organization/users');
      await manager.page
        .getByRole('searchbox', { name: manager.say('searchUsers') })
        .fill(manager.company.manager);
      await expect(manager.rowOf(manager.company.manager)).toBeVisible();
    });

    test('adds a user by keyboard alone on a phone of 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const manager = new Person(page, tongue);
      await manager.signIn('1001', { path: '/organization/users/new' });
      await expect(manager.field('firstName')).toBeVisible();
      await manager.field('firstName').focus();
      await page.keyboard.type('Pia');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Clavier');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('2401');
      await manager.see(/2401/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('pia@exemple.quebec');
      await page.keyboard.press('Enter');
      await expect(manager.heading('editUser')).toBeVisible();
      await manager.see('Pia Clavier');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}
