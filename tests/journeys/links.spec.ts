import { Person, linkTo } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('lets a new colleague in by the link of the welcome mail', async ({
      page,
      portal,
      browser,
    }) => {
      const manager = new Person(page, tongue);
      const address = `lea.${tongue.toLowerCase()}@exemple.quebec`;
      await manager.logIn();
      await manager.openUsers();
      await manager.addUser({
        firstName: 'Léa',
        lastName: 'Fontaine',
        extension: '2101',
        email: address,
      });

      const lea = new Person(
        await browser.newPage({ locale: companies[tongue].locale, baseURL: portal.url }),
        tongue,
      );
      const link = await linkTo(portal.mails, address);
      await lea.open(link);
      await expect(lea.heading('welcome')).toBeVisible();
      expect(lea.page.url()).not.toContain('token');
      await lea.see('Léa Fontaine');
      await lea.field('newPassword').fill('Fontaine2101');
      await lea.field('pin').fill('1234');
      await lea.button('start').click();
      await expect(lea.field('newPassword')).toHaveAttribute('aria-invalid', 'true');
      await lea.field('newPassword').fill('rivière du loup 58');
      await lea.field('pin').fill('4826');
      await lea.button('start').click();
      await lea.see(lea.say('passwordSet'));
      await lea.tryToLogIn('2101', 'rivière du loup 58');
      await expect(lea.heading('home')).toBeVisible();
      await lea.see('Léa Fontaine');

      await lea.signOut();
      await lea.open(link);
      await lea.see(lea.say('linkEnded'));
      await lea.page.close();
    });

    test('resets a forgotten password without telling whether the account exists', async ({
      page,
      portal,
    }) => {
      const person = new Person(page, tongue);
      const { forgetful } = companies[tongue];
      await person.open();
      await person.button('forgot').click();
      await expect(person.heading('forgot')).toBeVisible();
      await person.field('login').fill(person.login('9876543'));
      await person.button('send').click();
      await person.see(person.say('sent'));

      await person.open('/forgot-password');
      await person.field('login').fill(person.login(forgetful.extension));
      await person.button('send').click();
      await person.see(person.say('sent'));
      const address = await addressOf(portal.mails, forgetful.lastName);
      await person.open(await linkTo(portal.mails, address));
      await expect(person.heading('reset')).toBeVisible();
      await person.field('newPassword').fill('neige de février 77');
      await person.button('savePassword').click();
      await person.see(person.say('passwordSet'));
      await person.tryToLogIn(forgetful.extension);
      await person.see(person.say('wrong'));
      await person.tryToLogIn(forgetful.extension, 'neige de février 77');
      await expect(person.heading('home')).toBeVisible();
    });
  });
}

type Mails = Parameters<typeof linkTo>[0];

/** Where the last mail to somebody went. */
async function addressOf(mails: Mails, lastName: string): Promise<string> {
  let address: string | undefined;
  await expect(async () => {
    const all = (await mails()).flatMap(({ to }) => to);
    address = all.findLast((to) => to.includes(lastName.toLowerCase()));
    expect(address).toBeDefined();
  }).toPass();
  return address ?? '';
}
