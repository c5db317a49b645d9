import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Mail } from './portal.js';
import { companies, demoPassword, wordsIn, type Tongue, type Word } from './words.js';

export interface NewUser {
  firstName: string;
  lastName: string;
  extension: string;
  email: string;
}

/** Somebody in front of a browser: reads labels, types, presses. Knows nothing of tags, classes and ids. */
export class Person {
  readonly page: Page;
  readonly tongue: Tongue;
  readonly say: (word: Word) => string;
  readonly company: (typeof companies)[Tongue];

  constructor(page: Page, tongue: Tongue) {
    this.page = page;
    this.tongue = tongue;
    this.say = wordsIn(tongue);
    this.company = companies[tongue];
  }

  login(extension: string): string {
    return `${extension}@${this.company.domain}`;
  }

  field(word: Word): Locator {
    return this.page.getByRole('textbox', { name: this.say(word), exact: true });
  }

  get firstEmail(): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${this.say('email')}`) }).first();
  }

  /** A number as the screens write it. */
  number(value: number): string {
    return new Intl.NumberFormat(this.company.locale).format(value);
  }

  button(word: Word): Locator {
    return this.page.getByRole('button', { name: this.say(word), exact: true });
  }

  heading(word: Word): Locator {
    return this.page.getByRole('heading', { name: this.say(word), exact: true, level: 1 });
  }

  async see(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
  }

  async tryToLogIn(extension: string, password = demoPassword): Promise<void> {
    await this.field('login').fill(this.login(extension));
    await this.field('password').fill(password);
    await this.button('logIn').click();
  }

  /** Opens the portal and logs in by its form; the language is that of the company. */
  async logIn(
    extension = '1001',
    options: { path?: string; password?: string } = {},
  ): Promise<void> {
    await this.open(options.path);
    await this.tryToLogIn(extension, options.password);
    await expect(this.accountMenu).toBeVisible();
  }

  /** Opens the portal as somebody whose browser is signed in, for journeys that begin after the form. */
  async signIn(extension = '1001', { path = '/' }: { path?: string } = {}): Promise<void> {
    const data = { login: this.login(extension), password: demoPassword };
    await expect(await this.page.request.post('/v1/login', { data })).toBeOK();
    await this.open(path);
    await expect(this.accountMenu).toBeVisible();
  }

  get accountMenu(): Locator {
    return this.page.getByRole('button', { name: this.say('accountMenu') });
  }

  async signOut(): Promise<void> {
    await this.accountMenu.click();
    await this.button('logOut').click();
    await expect(this.heading('logInTitle')).toBeVisible();
  }

  /** Follows a link of the portal, from the drawer where the screen is narrow. */
  async goTo(...links: Word[]): Promise<void> {
    for (const word of links) {
      const link = this.page
        .getByRole('link', { name: this.say(word), exact: true })
        .filter({ visible: true })
        .first();
      const menu = this.button('openMenu');
      await link.or(menu).first().waitFor();
      if (!(await link.isVisible())) await menu.click();
      await link.click();
    }
  }

  async openUsers(): Promise<void> {
    await this.goTo('manage', 'users');
    await expect(this.heading('users')).toBeVisible();
  }

  async fillUser({ firstName, lastName, extension, email }: NewUser): Promise<void> {
    await this.field('firstName').fill(firstName);
    await this.field('lastName').fill(lastName);
    await this.field('extension').fill(extension);
    await this.firstEmail.fill(email);
  }

  /** Adds a user from the list of users, and stays on the page of the user. */
  async addUser(user: NewUser): Promise<void> {
    await this.goTo('addUser');
    await this.fillUser(user);
    await this.button('addTheUser').click();
    await this.see(`${user.firstName} ${user.lastName}`);
    await expect(this.heading('editUser')).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('searchUsers') }).fill(text);
  }

  /** Finds a user in the list and opens it. */
  async openUser(name: string): Promise<void> {
    await this.search(name);
    await this.rowOf(name).getByText(name, { exact: true }).click();
    await expect(this.page.getByRole('heading', { name, level: 2 })).toBeVisible();
  }

  /** The number of users that the list says it has. */
  async countUsers(): Promise<number> {
    const total = this.page.getByText(/^[\d\s,]+ (users|utilisateurs)$/);
    return Number((await total.innerText()).replace(/\D/g, ''));
  }

  rowOf(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** Chooses an entry of the menu of a row. */
  async chooseAct(name: string, act: Word): Promise<void> {
    await this.rowOf(name)
      .getByRole('button', { name: new RegExp(`^${this.say('more')}`) })
      .click();
    await this.page.getByRole('menuitem', { name: this.say(act), exact: true }).click();
  }

  /** Opens a phone number from the list of numbers. */
  async openNumber(spelt: string): Promise<void> {
    await this.goTo('manage', 'inventory');
    await this.rowOf(spelt).getByText(spelt, { exact: true }).click();
    await expect(this.page.getByRole('heading', { name: spelt, level: 2 })).toBeVisible();
  }

  /** Asks to delete the user that is open; nothing is deleted before the answer. */
  async askDelete(): Promise<void> {
    await this.page.getByRole('tab', { name: this.say('advanced') }).click();
    await this.button('delete').click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  /** Nothing has to be scrolled sideways. */
  fitsTheScreen(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  }

  /** The page as it is passes axe, and at 320 pixels has nothing beside the screen. */
  async isForEverybody(): Promise<void> {
    const { page } = this;
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => this.fitsTheScreen()).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    if (before) await page.setViewportSize(before);
  }

  async save(): Promise<void> {
    await this.button('save').click();
  }
}

/** The link of the last mail to an address. */
export async function linkTo(mails: () => Promise<Mail[]>, address: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const mail = (await mails()).filter(({ to }) => to.includes(address)).at(-1);
    link = /https?:\/\/\S+#token=\S+/.exec(mail?.text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass();
  return link ?? '';
}
