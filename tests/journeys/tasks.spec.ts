import type { Page } from '@playwright/test';
import {
  chooseKind,
  chooseMailbox,
  chooseNumber,
  chooseUser,
  chooseNamed,
  destination,
  endOfCall,
  noonOf,
} from './calls.js';
import { Person } from './person.js';
import { expect, test } from './portal.js';
import { companies, type Tongue, type Word } from './words.js';

type Task = Extract<Word, 'changeHours' | 'newHoliday' | 'forwardCalls' | 'blockCaller'>;

const outside = { typed: '+15145550177', spelt: /514\)? 555-0177/ };

/** Somebody who does a guided task, with a second tab in which they imagine calls. */
class Doer extends Person {
  readonly task: Task;
  readonly watcher: Person;

  constructor(page: Page, tab: Page, tongue: Tongue, task: Task) {
    super(page, tongue);
    this.task = task;
    this.watcher = new Person(tab, tongue);
  }

  async begin(): Promise<void> {
    await this.open('/organization/tasks');
    const title = new RegExp(`^${this.say(this.task)}`);
    await this.page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(this.heading(this.task)).toBeVisible();
  }

  /** To the second of three steps; nothing is changed yet. */
  async check(): Promise<void> {
    await this.button('seeEffect').click();
    await expect(this.page.getByRole('heading', { name: this.say('nextEffect') })).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.button('undo').click();
    await this.see(this.say('everythingAsBefore'));
  }

  /** Cancels, applies, undoes; looks each time how the imagined calls end. */
  async doAndUndo(fill: () => Promise<void>, isDone: (done: boolean) => Promise<void>) {
    await isDone(false);
    await this.begin();
    await fill();
    await this.check();
    await this.button('cancel').click();
    await expect(this.heading('quickTasks')).toBeVisible();
    await isDone(false);

    await this.begin();
    await fill();
    await this.check();
    await this.button('doIt').click();
    await this.see(this.say('done'));
    await isDone(true);
    await this.undo();
    await isDone(false);
  }
}

for (const tongue of ['English', 'French'] as const) {
  test.describe(`in ${tongue}`, () => {
    test.use({ locale: companies[tongue].locale });
    test.slow();

    const begin = async (page: Page, task: Task) => {
      const doer = new Doer(page, await page.context().newPage(), tongue, task);
      await doer.signIn();
      return doer;
    };

    test('changes opening hours', async ({ page }) => {
      const doer = await begin(page, 'changeHours');
      const { closedHours, mainLine, mailbox } = doer.company;
      const start = page.getByRole('textbox', {
        name: new RegExp(`^${doer.say('tuesday')}, .*1, ${doer.say('from')}$`, 'i'),
      });
      await doer.doAndUndo(
        async () => {
          await page.getByLabel(doer.say('timeFrame')).selectOption({ label: closedHours });
          await start.fill('11:00');
          await start.press('Tab');
        },
        async (done) => {
          const call = { to: mainLine.number, at: noonOf(2) };
          const end = await endOfCall(doer.watcher, call);
          if (done) await expect(end).toContainText(mailbox);
          else await expect(end).not.toContainText(mailbox);
        },
      );
    });

    test('plans a holiday with three outcomes for three objects, in three steps', async ({
      page,
    }) => {
      const doer = await begin(page, 'newHoliday');
      const { mainLine, otherLine, mailbox, colleague } = doer.company;
      const at = noonOf(3);
      const outcome = (name: string) => destination(doer, new RegExp(escaped(name)));
      await doer.doAndUndo(
        async () => {
          await expect(page.getByRole('main').getByRole('list').first().locator('li')).toHaveCount(
            3,
          );
          await doer.button('addDay').click();
          await page.getByLabel(doer.say('dayName')).fill('Pont');
          await page.getByLabel(doer.say('dayDate'), { exact: false }).last().fill(at.slice(0, 10));
          for (const { spelt } of [mainLine, otherLine]) {
            const numbers = page.getByLabel(doer.say('addNumberOutcome'));
            const option = numbers.getByRole('option').filter({ hasText: spelt });
            await numbers.selectOption(await option.getAttribute('value'));
          }
          await chooseNamed(
            page.getByRole('combobox', { name: doer.say('addPersonOutcome') }),
            colleague.name,
          );
          await chooseKind(doer, outcome(mainLine.spelt), 'hangUp');
          await chooseMailbox(doer, outcome(otherLine.spelt), mailbox);
          await chooseNumber(doer, outcome(colleague.name), outside.typed);
        },
        async (done) => {
          const ends: readonly (readonly [to: string, text: string | RegExp])[] = [
            [mainLine.number, doer.say('busyTone')],
            [otherLine.number, mailbox],
            [colleague.extension, outside.spelt],
          ];
          for (const [to, text] of ends) {
            const end = await endOfCall(doer.watcher, { to, at });
            if (done) await expect(end).toContainText(text);
            else await expect(end).not.toContainText(text);
          }
        },
      );
    });

    test('forwards the calls of somebody until a date', async ({ page }) => {
      const doer = await begin(page, 'forwardCalls');
      const { colleague } = doer.company;
      await doer.doAndUndo(
        async () => {
          await chooseNamed(
            page.getByRole('combobox', { name: doer.say('callsOf') }),
            colleague.name,
          );
          const to = destination(doer, new RegExp(doer.say('forwardTo')));
          await chooseNumber(doer, to, outside.typed);
          await doer.button('tomorrow').click();
        },
        async (done) => {
          const now = await endOfCall(doer.watcher, { to: colleague.extension, at: '' });
          if (done) await expect(now).toContainText(outside.spelt);
          else await expect(now).not.toContainText(outside.spelt);
          const call = { to: colleague.extension, at: noonOf(3) };
          await expect(await endOfCall(doer.watcher, call)).not.toContainText(outside.spelt);
        },
      );
    });

    test('refuses a rule that closes a loop, with its path', async ({ page }) => {
      const doer = await begin(page, 'forwardCalls');
      const { colleague, basicUser } = doer.company;
      await doer.begin();
      await chooseNamed(page.getByRole('combobox', { name: doer.say('callsOf') }), colleague.name);
      await chooseUser(doer, destination(doer, new RegExp(doer.say('forwardTo'))), basicUser.name);
      await doer.check();
      await doer.button('doIt').click();
      await doer.see(doer.say('done'));

      const other = doer.watcher;
      await other.open('/organization/users');
      await other.openUser(basicUser.name);
      await other.page.getByRole('tab', { name: other.say('answeringRules') }).click();
      await other.page
        .getByRole('button', { name: new RegExp(`^${other.say('default')}`) })
        .click();
      await chooseUser(other, destination(other, other.say('alwaysForward')), colleague.name);
      await other.save();
      const path = `${basicUser.name} → ${colleague.name} → ${basicUser.name}`;
      await other.see(new RegExp(`${path}|${colleague.name} → ${basicUser.name}`));
      await doer.undo();
    });

    test('lets a caller through again whom everybody refused', async ({ page }) => {
      const doer = await begin(page, 'blockCaller');
      const { mainLine } = doer.company;
      const call = { to: mainLine.number, from: outside.typed, at: noonOf(2) };
      await doer.begin();
      await page.getByLabel(doer.say('numberToBlock')).fill(outside.typed);
      await page
        .getByLabel(doer.say('whoRefuses'))
        .selectOption({ label: doer.say('wholeOrganization') });
      await doer.check();
      await doer.button('doIt').click();
      await doer.see(doer.say('done'));
      await expect(await endOfCall(doer.watcher, call)).toContainText(doer.say('blocked'));

      await doer.goTo('blockedNumbers');
      const row = page.getByRole('row').filter({ hasText: outside.spelt });
      await row.getByRole('button').click();
      await page.getByRole('menuitem', { name: doer.say('unblock'), exact: true }).click();
      await expect(row).toHaveCount(0);
      await expect(await endOfCall(doer.watcher, call)).not.toContainText(doer.say('blocked'));
    });

    test('blocks a caller for everybody', async ({ page }) => {
      const doer = await begin(page, 'blockCaller');
      const { mainLine } = doer.company;
      await doer.doAndUndo(
        async () => {
          await page.getByLabel(doer.say('numberToBlock')).fill(outside.typed);
          await page
            .getByLabel(doer.say('whoRefuses'))
            .selectOption({ label: doer.say('wholeOrganization') });
        },
        async (done) => {
          const call = { to: mainLine.number, from: outside.typed, at: noonOf(2) };
          const end = await endOfCall(doer.watcher, call);
          if (done) await expect(end).toContainText(doer.say('blocked'));
          else await expect(end).not.toContainText(doer.say('blocked'));
        },
      );
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
