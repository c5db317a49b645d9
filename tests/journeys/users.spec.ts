import { press, typeInto } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies, demoPassword } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('adds a user at the next free extension, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.openUsers();
      const before = await manager.countUsers();
      await manager.goTo('addUser');
      await expect(manager.field('extension')).toHaveValue(/^\d{4}$/);
      const offered = await manager.field('extension').inputValue();
      await manager.see(`${offered} ${manager.say('isNextFree')}`);
      await manager.field('firstName').fill('Aimé');
      await manager.field('lastName').fill('Premier');
      await manager.firstEmail.fill('aime@exemple.quebec');
      await manager.button('addTheUser').click();
      await manager.see(`Aimé Premier ${manager.say('wasAdded')}`);
      await expect(manager.field('extension')).toHaveValue(offered);

      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(manager.heading('addUser')).toBeVisible();
      await manager.goTo('users');
      expect(await manager.countUsers()).toBe(before);
    });

    test('refuses a taken extension, names its holder, and offers a free one', async ({ page }) => {
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
      await manager.see(`${colleague.extension} ${manager.say('belongsTo')} ${colleague.name}.`);
      await manager.button('addTheUser').click();
      await expect(manager.field('extension')).toHaveAttribute('aria-invalid', 'true');
      await expect(manager.field('firstName')).toHaveValue('Rémi');

      await page
        .getByRole('button', { name: new RegExp(`^${manager.say('useExtension')} \\d{4}$`) })
        .click();
      await expect(manager.field('extension')).not.toHaveValue(colleague.extension);
      await manager.button('addTheUser').click();
      await manager.see(`Rémi Doublon ${manager.say('wasAdded')}`);
    });

    test('edits a user, renames its extension, and undoes', async ({ page }) => {
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
      await manager.see(manager.say('synchronize'));
      await manager.save();
      await manager.see(`Noé Charbonneau ${manager.say('wasSaved')}`);
      await page.reload();
      await expect(manager.field('notes')).toHaveValue('Quai 4');
      await expect(manager.field('extension')).toHaveValue('2202');

      await manager.field('notes').fill('Quai 5');
      await manager.save();
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(manager.field('notes')).toHaveValue('Quai 4');

      await manager.goTo('users');
      await manager.search('Charbonneau');
      await expect(manager.rowOf('Noé Charbonneau')).toContainText('2202');
    });

    test('deletes a user after asking, and brings it back', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.openUsers();
      const user = { firstName: 'Ève', lastName: 'Passagère', extension: '2251' };
      await manager.addUser({ ...user, email: 'eve@exemple.quebec' });
      const address = page.url();
      await manager.askDelete();
      const ask = page.getByRole('dialog', { name: /Ève Passagère.*2251/ });
      await ask.getByRole('button', { name: manager.say('cancel') }).click();
      await expect(ask).toBeHidden();

      await manager.button('delete').click();
      await ask.getByRole('button', { name: manager.say('deleteConfirm') }).click();
      await manager.see(`Ève Passagère ${manager.say('wasDeleted')}`);
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(page.getByRole('heading', { name: 'Ève Passagère' })).toBeVisible();
      expect(page.url()).toContain(address);
      await manager.goTo('users');
      await manager.search('Passagère');
      await expect(manager.rowOf('Ève Passagère')).toContainText('2251');
    });

    test('keeps the last office manager', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { deputy } = companies[tongue];
      await manager.signIn();
      await manager.openUsers();
      if (deputy) {
        await manager.openUser(deputy);
        await manager.askDelete();
        await manager.button('deleteConfirm').click();
        await manager.see(`${deputy} ${manager.say('wasDeleted')}`);
        await manager.goTo('users');
      }
      await manager.openUser(manager.company.manager);
      await manager.askDelete();
      await expect(page).toHaveURL(/\?tab=advanced$/);
      await manager.button('deleteConfirm').click();
      await expect(page.getByRole('dialog').getByText(manager.say('lastManager'))).toBeVisible();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: manager.say('cancel') })
        .click();
      await manager.goTo('users');
      await manager.search(manager.company.manager);
      await expect(manager.rowOf(manager.company.manager)).toBeVisible();
    });

    test('adds a user on a phone of 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.openUsers();
      expect(await manager.fitsTheScreen()).toBe(true);
      await manager.addUser({
        firstName: 'Pia',
        lastName: 'Petite',
        extension: '2401',
        email: 'pia@exemple.quebec',
      });
      expect(await manager.fitsTheScreen()).toBe(true);
      await manager.goTo('users');
      await manager.search('Petite');
      await expect(manager.rowOf('Pia Petite')).toContainText('2401');
    });

    test('adds a user by keyboard alone, from the sign-in on', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.open();
      await typeInto(manager.field('login'), manager.login('1001'));
      await typeInto(manager.field('password'), demoPassword);
      await page.keyboard.press('Enter');
      await press(page.getByRole('link', { name: manager.say('manage') }));
      await press(page.getByRole('link', { name: manager.say('users'), exact: true }));
      await expect(manager.heading('users')).toBeVisible();
      await press(page.getByRole('link', { name: manager.say('addUser') }));
      await typeInto(manager.field('firstName'), 'Théo');
      await typeInto(manager.field('lastName'), 'Clavier');
      await typeInto(manager.field('extension'), '2451');
      await typeInto(manager.firstEmail, 'theo@exemple.quebec');
      await page.keyboard.press('Enter');
      await manager.see(`Théo Clavier ${manager.say('wasAdded')}`);
      await press(manager.button('undo'));
      await manager.see(manager.say('undone'));
    });
  });
}
