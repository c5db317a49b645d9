import { readFile } from 'node:fs/promises';
import { checkFile, rowsOf, uploadFile } from './import-file.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('plans no change for an exported file that comes back', async ({ page }, info) => {
      const manager = new Person(page, tongue);
      await manager.signIn();
      await manager.openUsers();
      const total = await manager.countUsers();
      await manager.button('columns').click();
      const columns = page.getByRole('group', { name: manager.say('columns') });
      for (const column of await columns.getByRole('checkbox').all()) await column.check();
      await page.keyboard.press('Escape');
      const download = page.waitForEvent('download');
      await manager.button('export').click();
      const path = info.outputPath('users.csv');
      await (await download).saveAs(path);

      await uploadFile(manager, { name: 'users.csv', text: await readFile(path, 'utf8') });
      await checkFile(manager);
      await manager.see(manager.say('nothingToDo'));
      await expect(rowsOf(manager, 'unchanged', total)).toBeVisible();
      for (const plan of ['toCreate', 'toUpdate', 'conflict', 'error'] as const) {
        await expect(rowsOf(manager, plan, 0)).toBeVisible();
      }
      await expect(page.getByRole('button', { name: manager.say('applyAll') })).toBeDisabled();
    });
  });
}
