import { Secret, TOTP } from 'otpauth';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies, demoPassword } from './words.js';

/** What an authenticator app shows; a code works once, so the next sign-in takes that of the next half minute. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('sets up an authenticator, signs in with a code and with a recovery code', async ({
      page,
    }) => {
      const manager = new Person(page, tongue);
      await manager.logIn();
      await manager.goTo('security');
      await manager.button('setUpApp').click();
      await manager.field('yourPassword').last().fill(demoPassword);
      await manager.button('continue').click();
      await expect(page.getByRole('img', { name: 'QR' })).toBeVisible();
      const shown = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+$/).innerText();
      const secret = shown.replaceAll(' ', '');
      await manager.field('appCode').fill(codeOf(secret));
      await manager.button('confirm').click();
      const codes = page
        .getByRole('list', { name: manager.say('recoveryCodes') })
        .getByRole('listitem');
      await expect(codes).toHaveCount(10);
      const recovery = await codes.first().innerText();
      await manager.button('codesKept').click();

      await manager.signOut();
      await manager.tryToLogIn('1001');
      await manager.field('code').fill(codeOf(secret, 1));
      await manager.button('verify').click();
      await expect(manager.heading('home')).toBeVisible();

      await manager.signOut();
      await manager.tryToLogIn('1001');
      await manager.field('code').fill('000000');
      await manager.button('verify').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await manager.field('code').fill(recovery);
      await manager.button('verify').click();
      await expect(manager.heading('home')).toBeVisible();

      await manager.goTo('security');
      await page.getByRole('button', { name: /^(Turn off|Désactiver)$/ }).click();
      await manager.field('yourPassword').last().fill(demoPassword);
      await page.getByRole('button', { name: /^(Turn off|Désactiver)$/ }).click();
      await expect(manager.button('setUpApp')).toBeVisible();
    });
  });
}
