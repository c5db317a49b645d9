import { press, tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { chooseSound, falseSound, toneFile } from './sound-file.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('adds a prompt from a file, hears it by keyboard, and renames it', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn('1001', { path: '/organization/music-on-hold' });
      await manager.goTo('prompts');
      await press(manager.button('addPrompt'));
      const dialog = page.getByRole('dialog');
      await chooseSound(manager, dialog, falseSound);
      await expect(dialog.getByRole('alert')).toContainText(manager.say('aDocument'));
      await chooseSound(manager, dialog, toneFile('fermeture-des-fetes.wav'));
      await expect(dialog).toContainText(manager.say('soundIsThere'));
      const sound = (act: 'playSound' | 'pauseSound') =>
        dialog.getByRole('button', { name: `${manager.say(act)} ${manager.say('newSound')}` });
      await press(sound('playSound'));
      await expect(dialog.getByRole('slider', { name: manager.say('position') })).toBeEnabled();
      await expect(sound('playSound')).toBeVisible();
      const title = dialog.getByRole('textbox', { name: manager.say('title'), exact: true });
      await expect(title).toHaveValue(/fermeture/i);
      await title.fill('Fermeture des Fêtes');
      await tabTo(dialog.getByRole('button', { name: manager.say('addThePrompt'), exact: true }));
      await page.keyboard.press('Enter');
      await manager.see(manager.say('wasAddedPrompt'));

      await manager.chooseAct('Fermeture des Fêtes', 'edit');
      await expect(title).toHaveValue('Fermeture des Fêtes');
      await title.fill('Congé des Fêtes');
      await page.keyboard.press('Enter');
      await manager.see(manager.say('wasSavedPrompt'));
      await page.reload();
      await expect(manager.rowOf('Congé des Fêtes')).toBeVisible();
      await manager.isForEverybody();
    });

    test('names what plays a prompt before it is deleted, and keeps it', async ({ page }) => {
      const manager = new Person(page, tongue);
      await manager.signIn('1001', { path: '/organization/music-on-hold/prompts' });
      await manager.chooseAct('Soir d’hiver', 'deleteRow');
      const ask = page.getByRole('dialog', { name: /Soir d’hiver/ });
      await expect(ask).toContainText(manager.say('usedIn'));
      await expect(ask).toContainText(manager.company.name);
      await ask.getByRole('button', { name: manager.say('cancel') }).click();
      await expect(manager.rowOf('Soir d’hiver')).toBeVisible();
    });
  });
}
