import { press, tabTo } from './keyboard.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { chooseSound, toneFile } from './sound-file.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('hears a message by keyboard, keeps it as new, and deletes it', async ({ page }) => {
      const user = new Person(page, tongue);
      const { basicUser } = user.company;
      const list = page.getByRole('list', { name: user.say('voiceMessages') });
      const message = list.getByRole('listitem').filter({ hasText: /555-0177/ });
      const badge = message.getByText(user.say('newMessage'), { exact: true });
      const act = (word: 'playMessage' | 'pauseMessage' | 'deleteMessage') =>
        message.getByRole('button', { name: new RegExp(`^${user.say(word)}`) });

      await user.signIn(basicUser.extension);
      await user.goTo('messages');
      await expect(user.heading('messages')).toBeVisible();
      await expect(badge).toBeVisible();

      await press(act('playMessage'));
      await expect(act('pauseMessage')).toBeVisible();
      await expect(badge).toHaveCount(0);
      const slider = message.getByRole('slider', { name: user.say('position') });
      await tabTo(slider);
      await page.keyboard.press('End');
      await expect(act('playMessage')).toBeVisible();
      await expect(slider).toHaveAttribute('aria-valuetext', /^0:0(\d) .* 0:0\1$/);

      await press(message.getByRole('button', { name: new RegExp(`${user.say('markNew')}$`) }));
      await expect(badge).toBeVisible();
      await press(page.getByRole('button', { name: user.say('onlyNew') }));
      await expect(page).toHaveURL(/shown=new$/);
      await page.reload();
      await expect(badge).toBeVisible();

      await press(act('deleteMessage'));
      const ask = page.getByRole('dialog');
      await press(ask.getByRole('button', { name: user.say('deleteRow'), exact: true }));
      await expect(message).toHaveCount(0);
    });

    test('greets callers with an own sound, and wants mail about messages', async ({ page }) => {
      const user = new Person(page, tongue);
      await user.signIn(user.company.basicUser.extension, { path: '/account/messages' });
      await user.goTo('voicemailSettings');
      const choice = (name: string) => page.getByRole('radio', { name, exact: true });
      await expect(choice(user.say('engineWords'))).toBeChecked();

      await press(user.button('newPrompt'));
      const dialog = page.getByRole('dialog');
      await chooseSound(user, dialog, toneFile('conges.wav'));
      const title = dialog.getByRole('textbox', { name: user.say('title'), exact: true });
      await title.fill('Congés');
      await tabTo(dialog.getByRole('button', { name: user.say('addThePrompt'), exact: true }));
      await page.keyboard.press('Enter');
      await expect(choice('Congés')).toBeChecked();
      const notice = page.getByRole('combobox', { name: user.say('messageMail'), exact: true });
      await notice.selectOption({ label: user.say('messageMailFull') });
      await page.getByRole('checkbox', { name: user.say('attachSound'), exact: true }).check();
      await press(user.button('save'));
      await user.see(user.say('wasSaved'));
      await user.isForEverybody();

      await page.reload();
      await expect(choice('Congés')).toBeChecked();
      await expect(notice).toHaveValue('full');
    });

    test('shows nobody the messages of others', async ({ page }) => {
      const user = new Person(page, tongue);
      await user.signIn(user.company.colleague.extension, { path: '/account/messages' });
      await expect(user.heading('messages')).toBeVisible();
      await expect(page.getByText(/555-0177/)).toHaveCount(0);
      await expect(page.getByRole('list', { name: user.say('voiceMessages') })).toHaveCount(0);
    });
  });
}
