import { chromium, expect as expecting, type Browser } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { testPassword } from '@pbxkit/server/testing.js';
import { action, padKey } from '../journeys/attendant-keys.js';
import { chooseNamed, chooseUser, destination } from '../journeys/calls.js';
import { Person } from '../journeys/person.js';
import { chooseSound, toneFile } from '../journeys/sound-file.js';
import { Apart } from './apart.js';

// Server, engine and browser share the processors of the machine.
const expect = expecting.configure({ timeout: 60_000 });

let apart: Apart;
let browser: Browser;

beforeAll(async () => {
  apart = await Apart.start();
  browser = await chromium.launch({
    executablePath: process.env.PBX_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await apart?.close();
});

/** The office manager in front of the portal of this server. */
async function signedIn(): Promise<Person> {
  const baseURL = apart.api.replace('127.0.0.1', 'localhost').replace(/v1$/, '');
  const page = await browser.newPage({ baseURL, locale: 'en-CA' });
  const { loginName: login } = apart.server.acme.users['office-manager'];
  const data = { login, password: testPassword };
  await expect(await page.request.post('/v1/login', { data })).toBeOK();
  return new Person(page, 'English');
}

it('builds a menu from nothing in the portal, and hears it by a call', async () => {
  const { 'advanced-user': caller, 'call-center-agent': answerer } = apart.server.acme.users;
  const [phone, ringing] = [await apart.phoneOf(caller), await apart.phoneOf(answerer)];
  const manager = await signedIn();
  const { page } = manager;
  await manager.open('/organization/music-on-hold/prompts');
  await manager.button('addPrompt').click();
  const dialog = page.getByRole('dialog');
  await chooseSound(manager, dialog, toneFile('Choices.wav', 4));
  await expect(dialog).toContainText(manager.say('soundIsThere'));
  await dialog.getByRole('button', { name: manager.say('addThePrompt'), exact: true }).click();
  await manager.see(manager.say('wasAddedPrompt'));

  await manager.open('/organization/attendants/new');
  const extension = manager.field('extension');
  await expect(extension).not.toHaveValue('');
  await manager.field('name').fill('Front');
  await chooseNamed(
    page.getByRole('combobox', { name: manager.say('menuPrompt'), exact: true }),
    'Choices',
  );
  await padKey(manager, '1').click();
  await action(manager).selectOption({ label: manager.say('sendOn') });
  const target = destination(manager, new RegExp(`^${manager.say('leadsTo')}`));
  await chooseUser(manager, target, 'call-center-agent');
  const dialled = await extension.inputValue();
  await manager.button('add').click();
  await expect(manager.heading('editAttendant')).toBeVisible();
  await page.close();

  const call = await phone.call(dialled);
  await call.until('answered');
  await call.untilHears(440);
  await call.audio.sendDigits('1');
  const rings = await ringing.nextCall();
  await rings.answer();
  rings.audio.sendTone(700);
  await call.untilHears(700);
  await call.bye();
  await rings.until('ended');
}, 180_000);
