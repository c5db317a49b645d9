import { unwrap } from '@pbxkit/client';
import { press } from './keyboard.js';
import { clientOf } from './office.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

test.use({ engine: 'simulated' });

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('sees callers wait, and takes one of them', async ({ page, portal }) => {
      const supervisor = new Person(page, tongue);
      const { basicUser, colleague } = supervisor.company;
      const office = await clientOf(supervisor, portal);
      const { number: extension } = await unwrap(
        office.GET('/extensions/next', { params: { query: { kind: 'queue' } } }),
      );
      // Without agents nobody is rung, so that callers wait until they are fetched.
      const body = { name: 'Reprise', extension, requireAgents: false };
      const queue = await unwrap(office.POST('/queues', { body }));
      for (const caller of [basicUser, colleague]) {
        const phone = await clientOf(supervisor, portal, caller.extension);
        await unwrap(phone.POST('/calls', { body: { to: queue.extension } }));
      }

      await supervisor.signIn('1001', { path: '/organization/call-centre' });
      const waiting = page.getByRole('region', { name: supervisor.say('waitingCallers') });
      const caller = waiting.getByRole('row').filter({ hasText: 'Reprise' });
      await expect(caller).toHaveCount(2);
      const first = caller.filter({ hasText: basicUser.name });
      await first.getByRole('button').click();
      await page
        .getByRole('menuitem', { name: supervisor.say('take'), exact: true })
        .press('Enter');
      const ask = page.getByRole('dialog', { name: new RegExp(basicUser.name) });
      await press(ask.getByRole('button', { name: supervisor.say('take'), exact: true }));
      await supervisor.see(supervisor.say('phoneRings'));
      await expect(first).toHaveCount(0);
      await expect(caller).toHaveCount(1);
      await supervisor.isForEverybody();
    });
  });
}
