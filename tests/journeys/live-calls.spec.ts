import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

test.use({ engine: 'simulated' });

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('places a call, sees it live, hangs up, and writes a note on its story', async ({
      page,
    }) => {
      const manager = new Person(page, tongue);
      const { basicUser } = manager.company;
      await manager.signIn();
      await manager.goTo('manage');
      await expect(manager.heading('activeCalls')).toBeVisible();
      await expect(page.getByText(manager.say('imaginedCalls'))).toBeVisible();

      await manager.button('placeCall').click();
      await page
        .getByRole('combobox', { name: manager.say('whomToCall') })
        .fill(basicUser.extension);
      await page.keyboard.press('Enter');
      // The demo imagines other calls meanwhile.
      const own = page.getByRole('row').filter({ hasText: manager.company.manager });
      const call = own.filter({ hasText: basicUser.name });
      await expect(call).toBeVisible();

      await call.getByRole('button').last().click();
      await page.getByRole('menuitem', { name: manager.say('hangUp'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: manager.say('hangUp'), exact: true }).click();
      await expect(call).toBeHidden();

      await manager.goTo('callHistory');
      await expect(manager.heading('callHistory')).toBeVisible();
      const record = own.filter({ hasText: basicUser.name });
      await record.getByRole('gridcell').nth(1).click();
      await expect(page).toHaveURL(/call=/);
      const story = page.getByRole('dialog');
      await expect(story).toContainText(basicUser.name);
      await manager.field('callNote').fill('Rappeler demain');
      await story.getByRole('button', { name: manager.say('save'), exact: true }).click();
      await expect(story).toContainText(manager.say('noteSaved'));
      await page.reload();
      await expect(manager.field('callNote')).toHaveValue('Rappeler demain');
    });
  });
}
