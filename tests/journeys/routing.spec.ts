import { endOfCall, noonOf, pathOf } from './calls.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('simulates a call to the main line on a Sunday, and links to it', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { mainLine } = manager.company;
      await manager.signIn();
      await manager.goTo('manage', 'simulate');
      await expect(manager.heading('simulate')).toBeVisible();
      await page.getByLabel(manager.say('callTo')).fill(mainLine.spelt);
      const sunday = noonOf(0).replace('T17:00:00Z', 'T12:00');
      await page.getByLabel(manager.say('dateAndTime')).fill(sunday);
      await manager.button('run').click();
      await expect(pathOf(manager).filter({ hasText: mainLine.onSunday }).first()).toBeVisible();
      await expect(pathOf(manager).last()).toContainText(manager.say('callEnds'));
      await expect(page).toHaveURL(/\/organization\/simulate\?to=.*&at=/);

      const steps = await pathOf(manager).allInnerTexts();
      await page.reload();
      await expect(pathOf(manager)).toHaveText(steps.map((step) => new RegExp(firstWords(step))));
      await pathOf(manager).getByRole('button').first().click();
      await expect(page.getByRole('heading', { name: mainLine.spelt })).toBeVisible();
    });

    test('opens the object of a problem', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.goTo('manage', 'problems');
      const problem = page.getByRole('main').getByRole('listitem').first().getByRole('button');
      const name = await problem.first().innerText();
      await problem.first().click();
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
      await page.goBack();
      await expect(manager.heading('problems')).toBeVisible();
    });

    test('answers a link to an imagined call at once', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { mainLine } = manager.company;
      await manager.signIn();
      const end = await endOfCall(manager, { to: mainLine.number, at: noonOf(0) });
      await expect(end).toContainText(mainLine.onSunday);
    });
  });
}

/** What stands in a step before its name, as one word after another. */
function firstWords(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
