import { AxeBuilder } from '@axe-core/playwright';
import { tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies, demoPassword, type Tongue } from './words.js';

for (const tongue of ['English', 'French'] as const satisfies Tongue[]) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('signs in, lands in My Account, and signs out', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.logIn();
      await expect(manager.heading('home')).toBeVisible();
      await expect(page).toHaveTitle(`${manager.say('home')} – PBX Kit`);
      await manager.see(manager.company.manager);
      await manager.goTo('profile');
      await expect(manager.heading('profile')).toBeFocused();
      await manager.signOut();
      await page.goBack();
      await expect(manager.heading('logInTitle')).toBeVisible();
    });

    test('says the same for a wrong password and an unknown login', async ({ page }) => {
      const person = new Person(page, tongue);
      await person.open();
      await person.tryToLogIn('1013', 'not the password');
      await person.see(person.say('wrong'));
      await person.tryToLogIn('9999999', 'not the password');
      await person.see(person.say('wrong'));
      await expect(person.field('login')).toHaveValue(person.login('9999999'));
    });

    test('locks a login after ten failures and says for how long', async ({ page }) => {
      const person = new Person(page, tongue);
      await person.open();
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const reply = page.waitForResponse((response) => response.url().endsWith('/login'));
        await person.tryToLogIn('1019', `wrong ${attempt}`);
        expect((await reply).status()).toBe(401);
        await expect(person.button('logIn')).toBeEnabled();
      }
      await person.tryToLogIn('1019');
      await person.see(new RegExp(`${person.say('locked')} 1[45] minutes`));
    });

    test('opens the page of the address after signing in', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.logIn('1001', { path: '/organization/users?q=1006&sort=lastName' });
      await expect(manager.heading('users')).toBeVisible();
      await expect(page).toHaveURL(/\?q=1006&sort=lastName$/);
      await expect(page.getByRole('searchbox', { name: manager.say('searchUsers') })).toHaveValue(
        '1006',
      );
    });

    test('shows a basic user no organization, and why not', async ({ page }) => {
      const { basicUser } = companies[tongue];
      const user = new Person(page, tongue);
      await user.logIn(basicUser.extension);
      await expect(user.heading('home')).toBeVisible();
      await expect(page.getByRole('link', { name: user.say('manage') })).toHaveCount(0);
      await user.goTo('whyNot');
      await expect(user.heading('whyNot')).toBeVisible();
      await expect(
        page.getByRole('listitem').filter({ hasText: user.say('manage') }),
      ).toBeVisible();
      await user.open('/organization/users');
      await expect(user.heading('noPermission')).toBeVisible();
    });

    test('signs in by keyboard alone on a phone of 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const manager = new Person(page, tongue);
      await manager.open();
      await expect(manager.button('logIn')).toBeVisible();
      await tabTo(manager.field('login'));
      await page.keyboard.type(manager.login('1001'));
      await tabTo(manager.field('password'));
      await page.keyboard.type(demoPassword);
      await page.keyboard.press('Enter');
      await expect(manager.heading('home')).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(320);
      await tabTo(manager.button('openMenu'));
      await page.keyboard.press('Enter');
      const profile = page
        .getByRole('link', { name: manager.say('profile'), exact: true })
        .filter({ visible: true })
        .first();
      await tabTo(profile);
      await page.keyboard.press('Enter');
      await expect(manager.heading('profile')).toBeFocused();
    });
  });
}

test('changes the language at once and keeps it for the next sign-in', async ({ page }) => {
  const person = new Person(page, 'English');
  await person.logIn('1020');
  await person.accountMenu.click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Français');
  const french = new Person(page, 'French');
  await expect(french.heading('home')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA');
  await page.reload();
  await expect(french.heading('home')).toBeVisible();
  await french.accountMenu.click();
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('English');
  await expect(person.heading('home')).toBeVisible();
});

test('keeps what was typed when the session ends, and goes on after signing in', async ({
  page,
}) => {
  const manager = new Person(page, 'English');
  await manager.logIn('1001', { path: '/account/profile' });
  await expect(manager.field('firstName')).toHaveValue('Claire');
  await manager.field('firstName').fill('Clara');
  await page.context().clearCookies();
  await page.route('**/v1/**', (route) =>
    route.request().headers()['authorization']
      ? route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' })
      : route.continue(),
  );
  await manager.save();
  const again = page.getByRole('dialog');
  await expect(again).toBeVisible();
  await page.unroute('**/v1/**');
  await again.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await again.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(again).toBeHidden();
  await expect(manager.field('firstName')).toHaveValue('Clara');
});

test('keeps a half-filled form over a reload, until it is given up', async ({ page }) => {
  const manager = new Person(page, 'English');
  await manager.logIn('1001', { path: '/organization/users/new' });
  await manager.field('firstName').fill('Half');
  await manager.field('lastName').fill('Filled');
  await page.reload();
  await expect(manager.field('firstName')).toHaveValue('Half');
  await expect(manager.field('lastName')).toHaveValue('Filled');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect(manager.field('firstName')).toHaveValue('');
});

test('signs out every other browser of the person', async ({ page, browser, portal }) => {
  const here = new Person(page, 'English');
  const elsewhere = new Person(await browser.newPage({ baseURL: portal.url }), 'English');
  await elsewhere.logIn('1016');
  await here.logIn('1016', { path: '/account/sessions' });
  await expect(page.getByText('Signed in with 2 browsers')).toBeVisible();
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText('Signed in with 1 browser', { exact: true })).toBeVisible();
  await elsewhere.page.reload();
  await expect(elsewhere.heading('logInTitle')).toBeVisible();
  await elsewhere.page.close();
});

test('has no accessibility fault on any page, light and dark, and breaks no policy', async ({
  page,
}) => {
  test.slow();
  test.setTimeout(240_000);
  const broken: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => broken.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(what: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    }),
  );
  const manager = new Person(page, 'English');
  await manager.open('/forgot-password');
  await expect(manager.heading('forgot')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await manager.logIn();
  const pages = [
    ['/account', 'home'],
    ['/account/profile', 'profile'],
    ['/account/security', 'security'],
    ['/account/sessions', 'sessions'],
    ['/account/missing', 'whyNot'],
    ['/organization/users', 'users'],
    ['/organization/users/new', 'addUser'],
    ['/help', 'helpPage'],
    ['/nowhere', 'notFound'],
  ] as const;
  for (const [path, title] of pages) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await manager.open(path);
      await expect(manager.heading(title)).toBeVisible();
      await expect(manager.accountMenu).toBeVisible();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, `${path} ${colorScheme}`).toEqual([]);
    }
  }
  expect(broken).toEqual([]);
});
