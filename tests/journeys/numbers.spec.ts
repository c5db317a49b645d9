import { chooseKind, chooseMailbox, destination, endOfCall, noonOf } from './calls.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies } from './words.js';

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });

    test('re-points a number, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { otherLine, mailbox } = manager.company;
      await manager.signIn();
      await manager.openNumber(otherLine.spelt);
      const otherwise = destination(manager, new RegExp(manager.say('otherwise')));
      await chooseMailbox(manager, otherwise, mailbox);
      await manager.save();
      await manager.see(new RegExp(`${escaped(otherLine.spelt)}.*${manager.say('wasSaved')}`));
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(
        otherwise.getByRole('combobox', { name: manager.say('nameOrExtension') }),
      ).toHaveValue(new RegExp(otherLine.answeredBy));
    });

    test('adds a time rule that a call follows, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { otherLine } = manager.company;
      await manager.signIn();
      await manager.openNumber(otherLine.spelt);
      const rules = destination(manager, new RegExp(manager.say('thenTo')));
      const before = await rules.count();
      await manager.button('addRule').click();
      await expect(rules).toHaveCount(before + 1);
      await chooseKind(manager, rules.last(), 'hangUp');
      await manager.save();
      await manager.see(new RegExp(`${escaped(otherLine.spelt)}.*${manager.say('wasSaved')}`));
      await manager.button('undo').click();
      await manager.see(manager.say('undone'));
      await expect(rules).toHaveCount(before);
    });

    test('re-points many numbers at once by a plan, and undoes', async ({ page }) => {
      const manager = new Person(page, tongue);
      const { mainLine, otherLine, mailbox } = manager.company;
      await manager.signIn();
      await manager.goTo('manage', 'inventory');
      for (const { spelt } of [mainLine, otherLine]) {
        await manager.rowOf(spelt).getByRole('checkbox').check();
      }
      await manager.button('repoint').click();
      const dialog = page.getByRole('dialog');
      await chooseMailbox(manager, destination(manager, manager.say('callsGoTo')), mailbox);
      await dialog.getByRole('button', { name: manager.say('preview') }).click();
      for (const { spelt } of [mainLine, otherLine]) {
        await expect(dialog.getByText(spelt)).toBeVisible();
      }
      await dialog.getByRole('button', { name: / 2 / }).click();
      await manager.see(manager.say('wereChanged'));
      await expect(manager.rowOf(otherLine.spelt)).toContainText(mailbox);
      await manager.button('undo').click();
      await manager.see(manager.say('everythingAsBefore'));
      await expect(manager.rowOf(otherLine.spelt)).toContainText(otherLine.answeredBy);
      const end = await endOfCall(manager, { to: otherLine.number, at: noonOf(2) });
      await expect(end).toContainText(otherLine.answeredBy);
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
