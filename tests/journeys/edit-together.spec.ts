import type { Browser, Page } from '@playwright/test';
import { Person } from './person.js';
import { expect, test, type Portal } from './portal.js';
import { companies, type Tongue } from './words.js';

/** Two managers, each in a browser of their own, look at one new user. */
async function openTogether(
  page: Page,
  browser: Browser,
  portal: Portal,
  tongue: Tongue,
  user: { lastName: string; extension: string },
): Promise<[first: Person, second: Person]> {
  const first = new Person(page, tongue);
  await first.signIn();
  await first.openUsers();
  await first.addUser({ firstName: 'Inès', email: 'ines@exemple.quebec', ...user });
  const second = new Person(
    await browser.newPage({ locale: companies[tongue].locale, baseURL: portal.url }),
    tongue,
  );
  await second.signIn('1001', { path: new URL(page.url()).pathname });
  await expect(second.field('lastName')).toHaveValue(user.lastName);
  return [first, second];
}

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('merges field by field when two people edit one user', async ({
      page,
      browser,
      portal,
    }) => {
      const [first, second] = await openTogether(page, browser, portal, tongue, {
        lastName: 'Partagée',
        extension: '2311',
      });
      await first.field('notes').fill('Bureau 12');
      await first.field('lastName').fill('Partagée-Roy');
      await second.field('notes').fill('Quai 4');
      await second.field('callerIdName').fill('Expédition');
      await second.save();
      await second.see(`Inès Partagée ${second.say('wasSaved')}`);

      await first.see(first.say('movedOn'));
      await expect(first.field('callerIdName')).toHaveValue('Expédition');
      await expect(first.field('notes')).toHaveValue('Bureau 12');
      await first.save();
      const merge = page.getByRole('dialog', { name: first.say('mergeTitle') });
      const notes = (side: 'mine' | 'theirs', text: string) =>
        merge.getByRole('radio', { name: `${first.say('notes')}, ${first.say(side)}: ${text}` });
      await expect(notes('mine', 'Bureau 12')).toBeChecked();
      await notes('theirs', 'Quai 4').check();
      await merge.getByRole('button', { name: first.say('mergeSave') }).click();
      await first.see(`Inès Partagée-Roy ${first.say('wasSaved')}`);

      for (const person of [first, second]) {
        await expect(person.field('lastName')).toHaveValue('Partagée-Roy');
        await expect(person.field('callerIdName')).toHaveValue('Expédition');
        await expect(person.field('notes')).toHaveValue('Quai 4');
      }
      await second.page.close();
    });

    test('keeps what is typed when somebody saves another field', async ({
      page,
      browser,
      portal,
    }) => {
      const [first, second] = await openTogether(page, browser, portal, tongue, {
        lastName: 'Voisine',
        extension: '2312',
      });
      await first.field('notes').focus();
      await page.keyboard.type('Deuxième ');
      await second.field('callerIdName').fill('Accueil');
      await second.save();
      await expect(first.field('callerIdName')).toHaveValue('Accueil');
      await first.see(first.say('movedOn'));
      await page.keyboard.type('étage');
      await expect(first.field('notes')).toHaveValue('Deuxième étage');

      await first.save();
      await first.see(`Inès Voisine ${first.say('wasSaved')}`);
      await expect(second.field('notes')).toHaveValue('Deuxième étage');
      await page.reload();
      await expect(first.field('notes')).toHaveValue('Deuxième étage');
      await expect(first.field('callerIdName')).toHaveValue('Accueil');
      await second.page.close();
    });
  });
}
