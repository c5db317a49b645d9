import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../session/session.js';
import { marie } from '../user-editor/user-editor.sample.js';
import './answering-rules-editor.js';
import type { PbxAnsweringRulesEditor } from './answering-rules-editor.js';
import { frames, luc, sampleRules, storedRules } from './answering-rules-editor.sample.js';

type Options = Parameters<typeof createTestSession>[1];

const [weekdays, lunch, fallback] = storedRules.rules.map(({ id }) => id);
const until = (holds: () => unknown, message?: string) =>
  waitUntil(holds, message, { timeout: 10_000 });

async function mount(handlers: TestHandlers = sampleRules().handlers, options: Options = {}) {
  const session = createTestSession(handlers, options);
  const host = await fixture<HTMLElement>(
    html`<main>
      <pbx-session .session=${session}>
        <pbx-answering-rules-editor user-id=${marie.id}></pbx-answering-rules-editor>
      </pbx-session>
    </main>`,
  );
  const editor = host.querySelector('pbx-answering-rules-editor') as PbxAnsweringRulesEditor;
  await until(() => !['idle', 'loading'].includes(editor.status.state));
  await editor.updateComplete;
  return { editor, session, host };
}

const text = (editor: PbxAnsweringRulesEditor) =>
  (editor.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
const says = (editor: PbxAnsweringRulesEditor, words: string) =>
  until(() => text(editor).includes(words), `“${words}” is not shown`);

function part<E extends HTMLElement = HTMLInputElement>(
  editor: PbxAnsweringRulesEditor,
  selector: string,
): E {
  const found = editor.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

const order = (editor: PbxAnsweringRulesEditor) =>
  [...editor.renderRoot.querySelectorAll('.title bdi')].map(({ textContent }) => textContent);
const sent = (session: TestSession) =>
  session.calls
    .filter(({ operationId }) => operationId === 'updateAnsweringRules')
    .map(({ body }) => body as Record<string, unknown>);

async function unfold(editor: PbxAnsweringRulesEditor, id: string | undefined) {
  part(editor, `#rule-${id}`).click();
  await editor.updateComplete;
}

async function type(editor: PbxAnsweringRulesEditor, selector: string, typed: string) {
  const input = part(editor, selector);
  input.focus();
  input.select();
  await sendKeys({ press: 'Delete' });
  if (typed) await sendKeys({ type: typed });
  await editor.updateComplete;
}

describe('pbx-answering-rules-editor', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('tells every rule in words, and which is in force, why and until when', async () => {
    const { editor } = await mount();
    expect(order(editor)).to.deep.equal(['Weekdays 09:00–17:00', 'Lunch', 'Default']);
    await says(editor, 'Rings the phones of Marie-Ève for 25 s, then voicemail');
    await says(editor, 'the phones of Luc Gagnon (after 10 s)');
    await says(editor, 'Goes at once to: Voicemail of Marie-Ève Tremblay');
    await says(editor, '“Weekdays 09:00–17:00” is in force until Mar');
    expect(editor.renderRoot.querySelectorAll('.rule.active').length).to.equal(1);
  });

  for (const scheme of ['light', 'dark'] as const)
    for (const dir of ['ltr', 'rtl'] as const)
      it(`is accessible in ${scheme}, ${dir}, unfolded`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#16181d' : '#fff';
        const { editor, host } = await mount();
        host.dir = dir;
        await unfold(editor, lunch);
        await says(editor, 'Where calls go instead');
        await expect(editor).to.be.accessible();
        document.documentElement.style.colorScheme = 'light';
        document.body.style.background = '#fff';
      });

  it('moves a rule with Alt and the arrow keys, keeps the focus and says the place', async () => {
    const { editor, session } = await mount();
    part(editor, `#rule-${lunch}`).focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await until(() => order(editor)[0] === 'Lunch');
    await until(() => editor.shadowRoot?.activeElement?.id === `rule-${lunch}`);
    await until(() =>
      document.querySelector('[data-pbx-announcer]')?.textContent?.includes('Lunch is now 1 of 2.'),
    );
    await editor.save();
    const [{ rules }] = sent(session) as [{ rules: { id: string }[] }];
    expect(rules.map(({ id }) => id)).to.deep.equal([lunch, weekdays, fallback]);
  });

  it('moves a rule by button, not past Default', async () => {
    const { editor } = await mount();
    part(editor, `#down-${weekdays}`).click();
    await until(() => order(editor)[0] === 'Lunch');
    part(editor, `#down-${weekdays}`).click();
    await editor.updateComplete;
    expect(order(editor)).to.deep.equal(['Lunch', 'Weekdays 09:00–17:00', 'Default']);
    expect(editor.renderRoot.querySelector(`#up-${fallback}`)).to.equal(null);
  });

  it('moves a rule by drag', async () => {
    const { editor } = await mount();
    const [card] = editor.renderRoot.querySelectorAll('.rule');
    const handle = editor.renderRoot.querySelectorAll('.handle')[1];
    const data = { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true };
    handle?.dispatchEvent(new DragEvent('dragstart', data));
    card?.dispatchEvent(new DragEvent('dragover', data));
    card?.dispatchEvent(new DragEvent('drop', data));
    await until(() => order(editor)[0] === 'Lunch');
  });

  it('adds a rule for a time frame that has none, by keyboard, and saves it without an id', async () => {
    const { editor, session } = await mount();
    await until(() => !part<HTMLButtonElement>(editor, '#add-rule').disabled);
    part(editor, '#add-rule').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => editor.shadowRoot?.activeElement?.id === 'frame-new-0');
    const offered = [...part<HTMLSelectElement>(editor, '#frame-new-0').options];
    expect(offered.map(({ label }) => label.trim())).to.deep.equal([
      'Holidays',
      'Thursdays at home (personal)',
    ]);
    const saved = oneEvent(editor, 'pbx-answering-rules-saved');
    await editor.save();
    await saved;
    const [{ rules }] = sent(session) as [{ rules: object[] }];
    expect(rules[0]).to.include({ timeFrameId: frames[2]?.id }).and.not.have.property('id');
    await says(editor, 'Answering rules of Marie-Ève Tremblay was saved.');
    expect(editor.edits).to.deep.equal({});
  });

  it('cannot remove Default', async () => {
    const { editor } = await mount();
    await unfold(editor, fallback);
    expect(editor.renderRoot.querySelector('.remove')).to.equal(null);
    await unfold(editor, weekdays);
    part(editor, '.remove').click();
    await editor.updateComplete;
    expect(order(editor)).to.deep.equal(['Lunch', 'Default']);
  });

  it('forwards by a destination that is picked, and says so at once', async () => {
    const { editor, session } = await mount();
    await unfold(editor, weekdays);
    const picker = part(editor, `#forward-whenUnanswered-${weekdays}`) as unknown as LitPicker;
    await picker.updateComplete;
    const kind = picker.renderRoot.querySelector<HTMLSelectElement>('#kind')!;
    kind.value = 'directory';
    kind.dispatchEvent(new Event('change'));
    await says(editor, '25 s, then Dial-by-name directory');
    await editor.save();
    const [{ rules }] = sent(session) as [{ rules: { forward: object }[] }];
    expect(rules[0]?.forward).to.deep.include({ whenUnanswered: { kind: 'directory' } });
  });

  it('refuses busy forwarding with several targets beside the field and in a focused summary', async () => {
    const { editor, session } = await mount();
    const rules = storedRules.rules.map((rule) =>
      rule.id === lunch
        ? { ...rule, forward: { ...rule.forward, whenBusy: { kind: 'directory' as const } } }
        : rule,
    );
    editor.edits = { rules };
    expect(await editor.save()).to.equal(false);
    await until(() => editor.shadowRoot?.activeElement?.id === 'summary');
    await says(editor, 'Lunch: Busy cannot be told where several phones ring.');
    const picker = part(editor, `#forward-whenBusy-${lunch}`) as unknown as LitPicker;
    expect(picker.error).to.contain('Busy cannot be told');
    expect(sent(session)).to.deep.equal([]);
    await expect(editor).to.be.accessible();
  });

  it('does not save while a destination is half chosen', async () => {
    const { editor, session } = await mount();
    await unfold(editor, weekdays);
    const picker = part(editor, `#forward-always-${weekdays}`) as unknown as LitPicker;
    await picker.updateComplete;
    const kind = picker.renderRoot.querySelector<HTMLSelectElement>('#kind')!;
    kind.value = 'external';
    kind.dispatchEvent(new Event('change'));
    expect(await editor.save()).to.equal(false);
    expect(sent(session)).to.deep.equal([]);
    await until(() => picker.renderRoot.textContent?.includes('Enter the number'));
  });

  it('rings a colleague too, with a delay', async () => {
    const { editor, session } = await mount();
    await unfold(editor, weekdays);
    const add = [...editor.renderRoot.querySelectorAll('button')].find((button) =>
      button.textContent?.includes('Ring another phone too'),
    );
    add?.click();
    await editor.updateComplete;
    const picker = part(editor, '.target.other pbx-destination-picker') as unknown as LitPicker;
    await picker.updateComplete;
    picker.value = { kind: 'userDevices', id: luc.id };
    picker.dispatchEvent(new Event('change'));
    await editor.updateComplete;
    await type(editor, `#delay-${weekdays}-1`, '15');
    await editor.save();
    const [{ rules }] = sent(session) as [{ rules: { ringTargets: object[] }[] }];
    expect(rules[0]?.ringTargets).to.deep.equal([
      { kind: 'devices' },
      { kind: 'user', id: luc.id, delaySeconds: 15 },
    ]);
  });

  it('adds numbers in national spelling and prefixes, many at once', async () => {
    const { editor, session } = await mount();
    await type(editor, '#allowedNumbers', '514 555-0150, +1819*');
    await sendKeys({ press: 'Enter' });
    await says(editor, '(514) 555-0150');
    await editor.save();
    expect(sent(session)).to.deep.equal([
      { allowedNumbers: ['+15145550199', '+15145550150', '+1819*'] },
    ]);
  });

  it('refuses a number twice, in both lists, or none, beside the field', async () => {
    const { editor } = await mount();
    await type(editor, '#allowedNumbers', '(514) 555-0199');
    await sendKeys({ press: 'Enter' });
    await says(editor, '(514) 555-0199 is in this list already.');
    await type(editor, '#allowedNumbers', '+1900*');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'is in the other list');
    await type(editor, '#blockedNumbers', 'Anne');
    await sendKeys({ press: 'Enter' });
    await says(editor, '“Anne” is no phone number.');
    expect(part(editor, '#blockedNumbers').getAttribute('aria-invalid')).to.equal('true');
    expect(editor.edits).to.deep.equal({});
  });

  it('refuses a ring duration out of range before it is sent', async () => {
    const { editor, session } = await mount();
    await type(editor, '#ringSeconds', '2');
    await sendKeys({ press: 'Enter' });
    await says(editor, 'Give 5 to 300 seconds');
    expect(sent(session)).to.deep.equal([]);
  });

  it('shows a refusal of the server, unfolds its rule and keeps the edits', async () => {
    const { editor } = await mount({
      ...sampleRules().handlers,
      updateAnsweringRules: () =>
        problem(422, 'loop', {
          errors: [
            { pointer: '/rules/0/forward/always', code: 'loop', message: 'Luc → Marie-Ève → Luc' },
          ],
        }),
    });
    part(editor, '#blockAnonymous').click();
    expect(await editor.save()).to.equal(false);
    await says(editor, 'Luc → Marie-Ève → Luc');
    expect(part(editor, `#rule-${weekdays}`).getAttribute('aria-expanded')).to.equal('true');
    expect(editor.edits).to.deep.equal({ blockAnonymous: true });
  });

  it('merges what somebody else saved first', async () => {
    const rules = sampleRules();
    const { editor } = await mount(rules.handlers);
    await type(editor, '#ringSeconds', '40');
    rules.saveElsewhere({ ringSeconds: 15 });
    expect(await editor.save()).to.equal(false);
    await says(editor, 'Changed by both');
    part(editor, 'dialog button[type=submit]').click();
    await until(() => rules.get().ringSeconds === 40);
    expect(rules.get().version).to.equal(5);
  });

  it('undoes a save', async () => {
    const rules = sampleRules();
    const { editor } = await mount(rules.handlers);
    part(editor, '#blockAnonymous').click();
    await editor.save();
    expect(rules.get().blockAnonymous).to.equal(true);
    await until(() => editor.renderRoot.querySelector('.notice button:not(.quiet)'));
    part(editor, '.notice button:not(.quiet)').click();
    await says(editor, 'The change was undone.');
    expect(rules.get().blockAnonymous).to.equal(false);
  });

  it('can be vetoed by the page, and keeps the edits', async () => {
    const { editor, session } = await mount();
    editor.addEventListener('pbx-answering-rules-save', (event) => event.preventDefault());
    part(editor, '#blockAnonymous').click();
    expect(await editor.save()).to.equal(false);
    expect(sent(session)).to.deep.equal([]);
    expect(editor.edits).to.deep.equal({ blockAnonymous: true });
  });

  it('keeps edits when the rules change elsewhere, and gives them up on Discard', async () => {
    const rules = sampleRules();
    const { editor, session } = await mount(rules.handlers);
    await type(editor, '#ringSeconds', '40');
    rules.saveElsewhere({ blockAnonymous: true });
    session.push({ resource: 'answering-rules' });
    await says(editor, 'Somebody saved this meanwhile.');
    expect(part(editor, '#ringSeconds').value).to.equal('40');
    editor.discard();
    await editor.updateComplete;
    expect(part(editor, '#ringSeconds').value).to.equal('25');
  });

  it('can only be read without the capability, and asks for nobody’s list', async () => {
    const { editor, session } = await mount(sampleRules().handlers, {
      grant: { granted: { '*': ['users:read', 'timeFrames:read'] } },
    });
    expect(editor.renderRoot.querySelector('#add-rule, [type=submit]')).to.equal(null);
    await unfold(editor, weekdays);
    expect(part<HTMLSelectElement>(editor, `#frame-${weekdays}`).disabled).to.equal(true);
    expect(session.calls.some(({ operationId }) => operationId === 'listUsers')).to.equal(false);
    await expect(editor).to.be.accessible();
  });

  it('offers no person to whom may not list people', async () => {
    const { editor } = await mount(sampleRules().handlers, {
      grant: { granted: { '*': ['answeringRules:write', 'timeFrames:own'] } },
    });
    await says(editor, 'Rings the own phones for 25 s, then voicemail');
    await unfold(editor, weekdays);
    const picker = part(editor, `#forward-always-${weekdays}`) as unknown as LitPicker;
    await picker.updateComplete;
    const kinds = picker.renderRoot.querySelectorAll('#kind option');
    expect(kinds.length).to.equal(4);
  });

  it('says what is missing without any capability, and sends nothing', async () => {
    const { editor, session } = await mount(sampleRules().handlers, {
      grant: { granted: { '*': [] } },
    });
    expect(editor.status.state).to.equal('denied');
    await says(editor, 'answeringRules:write');
    expect(session.calls.length).to.equal(0);
  });

  it('says why it failed', async () => {
    const { editor } = await mount({
      ...sampleRules().handlers,
      getAnsweringRules: () => problem(500, 'server'),
    });
    expect(editor.status.state).to.equal('error');
    await expect(editor).to.be.accessible();
  });

  it('fits a narrow screen', async () => {
    await setViewport({ width: 320, height: 640 });
    const { editor } = await mount();
    await unfold(editor, lunch);
    await says(editor, 'Where calls go instead');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 768 });
  });
});

interface LitPicker extends HTMLElement {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
  error: string;
  value: unknown;
}
