import { readFile } from 'node:fs/promises';
import { press, typeInto } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

test.use({ engine: 'simulated' });

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('holds a conference from its creation to its past meeting', async ({ page }) => {
      const leader = new Person(page, tongue);
      const { manager, colleague, basicUser } = leader.company;
      await leader.signIn('1001', { path: '/organization/conferences/new' });
      await expect(leader.field('extension')).not.toHaveValue('');
      await typeInto(leader.field('name'), 'Comité');
      await press(leader.button('add'));
      await expect(leader.heading('conferenceEdit')).toBeVisible();
      await press(page.getByRole('link', { name: leader.say('whoIsThere'), exact: true }));
      await leader.see(leader.say('nobodyIsThere'));

      await press(leader.button('join'));
      const dialog = page.getByRole('dialog');
      await press(dialog.getByRole('button', { name: leader.say('join'), exact: true }));
      await leader.see(leader.say('phoneRings'));
      await expect(leader.rowOf(manager)).toBeVisible();
      for (const { extension, name } of [colleague, basicUser]) {
        await leader.button('callIn').click();
        await dialog.getByRole('textbox').fill(extension);
        await page.keyboard.press('Enter');
        await expect(leader.rowOf(name)).toBeVisible();
      }

      await leader.chooseAct(colleague.name, 'mute');
      await expect(leader.rowOf(colleague.name)).toContainText(leader.say('muted'));
      await leader.chooseAct(basicUser.name, 'remove');
      await dialog.getByRole('button', { name: leader.say('remove'), exact: true }).click();
      await expect(leader.rowOf(basicUser.name)).toHaveCount(0);
      await leader.button('lock').click();
      await expect(leader.button('unlock')).toBeVisible();
      await leader.isForEverybody();
      await leader.button('endForAll').click();
      await dialog.getByRole('button', { name: leader.say('endForAll'), exact: true }).click();
      await leader.see(leader.say('nobodyIsThere'));

      await leader.open('/organization/conferences/meetings?q=Comit%C3%A9');
      await expect(leader.rowOf('Comité')).toContainText('3');
      const download = page.waitForEvent('download');
      await leader.button('export').click();
      const table = await readFile(await (await download).path(), 'utf8');
      for (const name of [manager, colleague.name, basicUser.name]) expect(table).toContain(name);
    });
  });
}
