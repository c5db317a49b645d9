import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

test.use({ engine: 'simulated' });

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('creates a call queue, adds agents, and orders them by keyboard', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { colleague, basicUser } = manager.company;
      await manager.signIn();
      await manager.goTo('manage', 'callQueues');
      await page.getByRole('link', { name: manager.say('addQueue'), exact: true }).click();
      await manager.field('name').fill('Relève');
      await expect(manager.field('extension')).not.toHaveValue('');
      await manager.button('addTheQueue').click();
      await manager.see(manager.say('wasAdded'));
      await page.getByRole('link', { name: manager.say('agents'), exact: true }).click();
      const search = page.getByRole('combobox', { name: manager.say('findUser') });
      for (const { name } of [colleague, basicUser, { name: manager.company.manager }]) {
        await search.fill(name);
        await page.getByRole('option', { name }).first().click();
      }
      const agents = page.getByRole('list', { name: manager.say('agentsInOrder') });
      await expect(agents.getByRole('listitem')).toHaveCount(3);
      await agents.getByRole('button', { name: basicUser.name }).first().focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(agents.getByRole('listitem').first()).toContainText(basicUser.name);
      await manager.save();
      await manager.see(manager.say('wasSaved'));
      await page.reload();
      await expect(agents.getByRole('listitem').first()).toContainText(basicUser.name);
      await page.setViewportSize({ width: 320, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });

    test('sees the call centre, and keeps a threshold', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.goTo('manage', 'callCentre');
      await expect(manager.heading('callCentre')).toBeVisible();
      await manager.button('columnsAndThresholds').click();
      const upper = page.getByRole('spinbutton', {
        name: new RegExp(`^${manager.say('upperOfWaiting')}`),
      });
      await upper.fill('5');
      await upper.press('Tab');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: manager.say('save') })
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.reload();
      await manager.button('columnsAndThresholds').click();
      await expect(upper).toHaveValue('5');
    });
  });
}
