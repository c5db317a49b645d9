import { press, tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { chooseSound, toneFile } from './sound-file.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('adds a track from a file, and puts the tracks in order by keyboard', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { keyboard } = page;
      await manager.signIn('1001', { path: '/organization' });
      await manager.goTo('music');
      await manager.rowOf(manager.company.name).getByRole('gridcell').first().click();
      const tracks = page.getByRole('list', { name: manager.say('tracks') });
      await expect(tracks.getByRole('listitem')).toHaveCount(2);

      await manager.button('newPrompt').first().click();
      const dialog = page.getByRole('dialog');
      await chooseSound(manager, dialog, toneFile('nordet.wav'));
      await expect(dialog).toContainText(manager.say('soundIsThere'));
      await dialog.getByRole('button', { name: manager.say('addThePrompt'), exact: true }).click();
      await expect(tracks.getByRole('listitem')).toHaveCount(3);
      await expect(tracks.getByRole('listitem').last()).toContainText(/nordet/i);

      const down = (name: string) =>
        tracks.getByRole('button', { name: manager.say('moveDown').replace('{name}', name) });
      await press(down('Carillons du matin'));
      await expect(down('Carillons du matin')).toBeFocused();
      await expect(page.getByText(`Carillons du matin ${manager.say('movedTo')} 2`)).toBeAttached();
      await keyboard.press('Enter');
      await expect(page.getByText(`Carillons du matin ${manager.say('movedTo')} 3`)).toBeAttached();
      await expect(tracks.getByRole('listitem').last()).toContainText('Carillons du matin');
      await press(manager.button('save'));
      await manager.see(manager.say('wasSavedPrompt'));
      await page.reload();
      await expect(tracks.getByRole('listitem').last()).toContainText('Carillons du matin');
      await manager.isForEverybody();
    });

    test('lets a site inherit its music, and takes that back', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { musicSite, name } = manager.company;
      await manager.signIn('1001', { path: '/organization/music-on-hold' });
      await page.getByRole('gridcell', { name: musicSite, exact: true }).click();
      await press(manager.button('inherit'));
      const ask = page.getByRole('dialog');
      await tabTo(ask.getByRole('button', { name: manager.say('inherit'), exact: true }));
      await page.keyboard.press('Enter');
      await manager.see(manager.say('inherited'));
      await manager.see(`${manager.say('inheritedFrom')} ${name}`);
      await press(manager.button('undo'));
      await expect(manager.button('inherit')).toBeVisible();
    });
  });
}
