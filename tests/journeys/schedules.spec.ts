import { press, tabTo, typeInto } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('makes a time frame by keyboard, sees it in force, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn('1001', { path: '/organization/time-frames' });
      await expect(manager.heading('timeFrames')).toBeVisible();
      await press(page.getByRole('link', { name: manager.say('addTimeFrame') }));
      await expect(manager.heading('addTimeFrame')).toBeVisible();
      await typeInto(manager.field('name'), 'Permanence');
      const day = (word: 'addTimeOn' | 'copyOf') =>
        new RegExp(`^${manager.say(word)} ${manager.say('monday')}`, 'i');
      const edge = (word: 'from' | 'to') =>
        page.getByRole('textbox', {
          name: new RegExp(`^${manager.say('monday')}.*, ${manager.say(word)}$`, 'i'),
        });
      await press(page.getByRole('button', { name: day('addTimeOn') }));
      await typeInto(edge('from'), '00:00');
      await typeInto(edge('to'), '24:00');
      await press(page.getByRole('button', { name: day('copyOf') }));
      await press(page.getByRole('button', { name: manager.say('copyEvery') }));
      await expect(page.getByText(manager.say('inForce'), { exact: true })).toBeVisible();
      await press(manager.button('add'));
      await manager.see(/Permanence/);
      await expect(manager.heading('editTimeFrame')).toBeVisible();

      await tabTo(manager.button('undo'));
      await page.keyboard.press('Enter');
      await manager.see(manager.say('undone'));
      await expect(manager.heading('addTimeFrame')).toBeVisible();
      await manager.goTo('timeFrames');
      await expect(manager.rowOf(manager.company.hours)).toBeVisible();
      await expect(manager.rowOf('Permanence')).toHaveCount(0);
    });

    test('names what uses a time frame before it is deleted, and re-points it', async ({
      page,
    }) => {
      const manager = new Person(page, tongue);
      const { closedHours, hours, mainLine } = manager.company;
      await manager.signIn('1001', { path: '/organization/time-frames' });
      await manager.chooseAct(closedHours, 'deleteRow');
      const ask = page.getByRole('dialog', { name: new RegExp(closedHours) });
      await expect(ask).toContainText(manager.say('usedIn'));
      await expect(ask.getByText(mainLine.spelt)).toBeVisible();
      await expect(ask.getByRole('button', { name: manager.say('repointDelete') })).toBeDisabled();
      await ask.getByRole('button', { name: mainLine.spelt }).click();
      await expect(page).toHaveURL(/organization\/phone-numbers\/[-0-9a-f]{36}$/);
      await page.goBack();

      await manager.chooseAct(closedHours, 'deleteRow');
      await ask.getByRole('button', { name: manager.say('cancel') }).click();
      await expect(manager.rowOf(closedHours)).toBeVisible();

      await manager.chooseAct(closedHours, 'deleteRow');
      await ask.getByLabel(manager.say('putInPlace')).selectOption({ label: hours });
      await ask.getByRole('button', { name: manager.say('repointDelete') }).click();
      await manager.see(new RegExp(`${closedHours}.*${manager.say('wasDeleted')}`));
      await expect(manager.rowOf(closedHours)).toHaveCount(0);
      await manager.button('undo').click();
      await manager.see(manager.say('everythingAsBefore'));
      await expect(manager.rowOf(closedHours)).toBeVisible();
    });
  });
}
