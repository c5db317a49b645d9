import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { attendantServer, sampleAttendant } from '../attendant-table/attendant-table.sample.js';
import { sampleNumber } from '../number-table/number-table.sample.js';
import type { PbxPromptPicker } from '../prompt-picker/prompt-picker.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './attendant-editor.js';
import type { PbxAttendantEditor } from './attendant-editor.js';

type Options = Parameters<typeof createTestSession>[1];

const stored = sampleAttendant(0);

async function editor(handlers = attendantServer(), id = stored.id, options: Options = {}) {
  const session = createTestSession(handlers, options);
  const element = await mount<PbxAttendantEditor>(
    session,
    html`<pbx-attendant-editor attendant-id=${id}></pbx-attendant-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent };
}

const find = <T extends HTMLElement = HTMLElement>(element: PbxAttendantEditor, selector: string) =>
  element.renderRoot.querySelector<T>(selector);

async function choose(element: PbxAttendantEditor, selector: string, value: string) {
  const select = await shown<HTMLSelectElement>(element, selector);
  await waitUntil(() => [...select.options].some((option) => option.value === value));
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

const padText = (element: PbxAttendantEditor, key: string) =>
  find(element, `#pad-${key}`)?.getAttribute('aria-label');
const crumbs = (element: PbxAttendantEditor) =>
  [...element.renderRoot.querySelectorAll('.crumbs li')].map((item) => item.textContent?.trim());

describe('<pbx-attendant-editor>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows the same keys on the pad and in the table', async () => {
    const { element } = await editor();
    expect(padText(element, '1')).to.equal('Key 1: Dial-by-name directory');
    expect(padText(element, '2')).to.equal('Key 2: Open a menu');
    expect(padText(element, '3')).to.equal('Key 3: Nothing');
    const rows = [...element.renderRoot.querySelectorAll('.key-table tbody tr')];
    expect(rows).to.have.length(12);
    expect(rows[0]?.querySelector('select')?.value).to.equal('destination');
    expect(rows[1]?.textContent).to.contain('2 keys');
    await says(element, '(514) 555-0100');
    await expect(element).to.be.accessible();
  });

  it('leads a free number there at once', async () => {
    const number = sampleNumber(0, { destination: null });
    const { element, sent } = await editor({
      ...attendantServer(),
      listPhoneNumbers: () => ({ items: [number], nextCursor: null, total: 1 }),
      updatePhoneNumber: ({ body }) => ({
        status: 200,
        body: { ...number, destination: body.destination ?? null },
      }),
    });
    await choose(element, '#free-number', number.id);
    const attached = oneEvent(element, 'pbx-attendant-number-attached');
    await press(element, 'Attach');
    expect((await attached).detail.id).to.equal(number.id);
    expect(sent('updatePhoneNumber')).to.deep.equal([
      { destination: { kind: 'attendant', id: stored.id } },
    ]);
  });

  it('edits one draft by the pad and by the table', async () => {
    const { element, sent } = await editor();
    find(element, '#pad-3')?.click();
    await element.updateComplete;
    await choose(element, '#key-action', 'repeat');
    expect(padText(element, '3')).to.equal('Key 3: Say the menu again');
    const row = element.renderRoot.querySelectorAll<HTMLSelectElement>('.key-table select')[2];
    expect(row?.value).to.equal('repeat');
    const last = element.renderRoot.querySelectorAll<HTMLSelectElement>('.key-table select')[11];
    if (last) last.value = '';
    last?.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(padText(element, 'pound')).to.equal('Key #: Nothing');
    const saved = oneEvent(element, 'pbx-attendant-saved');
    await press(element, 'Save');
    await saved;
    const [body] = sent('updateAttendant') as [{ menu: { keys: { key: string }[] } }];
    expect(Object.keys(body)).to.deep.equal(['menu']);
    expect(body.menu.keys.map(({ key }) => key)).to.deep.equal(['1', '2', '3']);
    await says(element, 'Menu 0 was saved.');
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
  });

  it('loses no menu when somebody goes over the actions of its key', async () => {
    const { element } = await editor();
    const menuOfTwo = () => element.draft.menu.keys.find(({ key }) => key === '2')?.menu;
    const before = menuOfTwo();
    expect(before?.keys).to.have.length.greaterThan(0);
    find(element, '#pad-2')?.click();
    await element.updateComplete;
    for (const action of ['repeat', 'destination', ''])
      await choose(element, '#key-action', action);
    expect(menuOfTwo()).to.be.undefined;
    await choose(element, '#key-action', 'menu');
    expect(menuOfTwo()).to.deep.equal(before);
    expect(element.edits).to.deep.equal({});
  });

  it('goes over the pad by arrows and by the keys themselves', async () => {
    const { element } = await editor();
    find(element, '#pad-1')?.focus();
    const focused = () => (element.renderRoot as ShadowRoot).activeElement?.id;
    for (const [key, id] of [
      ['ArrowRight', 'pad-2'],
      ['ArrowDown', 'pad-5'],
      ['End', 'pad-pound'],
      ['ArrowLeft', 'pad-0'],
      ['7', 'pad-7'],
    ] as const) {
      await sendKeys({ press: key });
      await waitUntil(() => focused() === id, `${key} does not lead to ${id}`);
    }
    await says(element, 'Key 7');
  });

  it('opens menus below one another, and goes back by the crumbs', async () => {
    const { element } = await editor();
    find(element, '#pad-2')?.click();
    await element.updateComplete;
    await press(element, 'Open this menu');
    expect(crumbs(element)).to.deep.equal(['Main menu', '2 Service']);
    expect(padText(element, 'star')).to.equal('Key *: Back to the menu before');
    find(element, '#pad-5')?.click();
    await element.updateComplete;
    await choose(element, '#key-action', 'menu');
    await press(element, 'Open this menu');
    expect(crumbs(element)).to.deep.equal(['Main menu', '2 Service', 'Key 5']);
    await press(element, 'Main menu');
    expect(crumbs(element)).to.deep.equal(['Main menu']);
    expect(element.draft.menu.keys[1]?.menu?.keys.map(({ key }) => key)).to.deep.equal([
      '1',
      '5',
      '*',
    ]);
  });

  it('adds a new one with the next extension, and asks for what is missing first', async () => {
    const { element, sent } = await editor(attendantServer(), '');
    await waitUntil(() => element.draft.extension === '8007');
    await choose(element, '#key-action', 'destination');
    await press(element, 'Add');
    await says(element, 'Enter a name.');
    await says(element, 'Choose where the call goes.');
    expect(sent('createAttendant')).to.deep.equal([]);
    await choose(element, '#key-action', 'repeat');
    await typeInto(element, 'name', 'Front desk');
    const created = oneEvent(element, 'pbx-attendant-saved');
    await press(element, 'Add');
    expect((await created).detail.name).to.equal('Front desk');
    expect(sent('createAttendant')[0]).to.deep.include({ name: 'Front desk', extension: '8007' });
    await says(element, 'Front desk was added.');
  });

  it('lets an owner object before it saves', async () => {
    const { element, sent } = await editor();
    element.addEventListener('pbx-attendant-save', (event) => event.preventDefault());
    await typeInto(element, 'name', 'Other');
    await press(element, 'Save');
    expect(sent('updateAttendant')).to.deep.equal([]);
    expect(element.edits).to.deep.equal({ name: 'Other' });
  });

  it('shows a refused key in its menu', async () => {
    const pointer = '/menu/keys/1/menu/keys/0/destination';
    const errors = [{ pointer, code: 'unknown-reference', message: 'There is no such object.' }];
    const handlers = {
      ...attendantServer(),
      updateAttendant: () => problem(422, 'invalid', { errors }),
    };
    const { element } = await editor(handlers);
    await typeInto(element, 'name', 'Other');
    await press(element, 'Save');
    await says(element, 'There is no such object.');
    await waitUntil(() => crumbs(element).length === 2);
    await says(element, 'Key 1');
    expect(find(element, '#key-destination')?.getAttribute('error')).to.equal(
      'There is no such object.',
    );
  });

  it('asks field by field where somebody saved first', async () => {
    const handlers = {
      ...attendantServer(),
      updateAttendant: () =>
        problem(412, 'stale', { current: { ...stored, version: 2, name: 'Theirs' } }),
    };
    const { element } = await editor(handlers);
    await typeInto(element, 'name', 'Mine');
    await press(element, 'Save');
    await says(element, 'Somebody else saved “Theirs” first');
  });

  it('chooses greetings by time frame, and moves them', async () => {
    const { element } = await editor();
    const frames = () =>
      [...element.renderRoot.querySelectorAll<HTMLSelectElement>('.greeting select')].map(
        (select) => select.selectedOptions[0]?.textContent?.trim(),
      );
    const prompts = () =>
      [...element.renderRoot.querySelectorAll<PbxPromptPicker>('.greeting pbx-prompt-picker')].map(
        (picker) => picker.renderRoot.querySelector('input')?.value,
      );
    await waitUntil(() => prompts().join() === 'Closed,Welcome');
    await waitUntil(() => frames().join() === 'Holidays,Always');
    await press(element, 'Add a greeting');
    const focused = () => (element.renderRoot as ShadowRoot).activeElement;
    await waitUntil(() => focused()?.id === 'greetings-1-timeFrameId');
    expect(frames()).to.deep.equal(['Holidays', 'Office hours', 'Always']);
    expect(await element.save()).to.equal(false);
    await says(element, 'Choose a prompt.');
    find(element, '[aria-label="Move greeting 2 up"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.ariaLabel === 'Move greeting 1 up');
    const spoken = () => document.querySelector('[data-pbx-announcer]')?.textContent ?? '';
    await waitUntil(() => spoken().includes('Greeting 2 is number 1 of 3 now.'));
    expect(frames()[0]).to.equal('Office hours');
    find(element, '[aria-label="Remove greeting 1"]')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'greetings');
    expect(element.edits).to.deep.equal({});
  });

  it('tries the edits with keys and a time, without saving', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', 'Other');
    for (const key of ['2', '*']) {
      find(element, `[aria-label="Press ${key}"]`)?.click();
      await element.updateComplete;
    }
    await says(element, 'Pressed: 2 *');
    const asked = () => sent('simulateCall').at(-1) as { digits: string; draft: unknown[] };
    await waitUntil(() => asked()?.digits === '2*');
    expect(asked()).to.deep.include({ to: '8000' });
    expect(asked().draft).to.deep.equal([
      { resource: 'attendants', id: stored.id, fields: { name: 'Other' } },
    ]);
    await shown(element, 'pbx-call-path');
    await press(element, 'Start again');
    await says(element, 'No key pressed.');
    expect(sent('updateAttendant')).to.deep.equal([]);
  });

  it('names the zone of its clock where that is another than the own one', async () => {
    const grant = { timeZone: 'Pacific/Auckland' };
    const { element } = await editor(attendantServer(), stored.id, { grant });
    await shown(element, '#test-at');
    await says(element, 'Time of Pacific/Auckland.');
  });

  it('shows everything and changes nothing to those who may only read', async () => {
    const granted = { 'attendant-editor': ['attendants:read' as const] };
    const grant = { ...testGrant, granted };
    const { element } = await editor(attendantServer(), stored.id, { grant });
    expect(find(element, '[part="actions"]')).to.equal(null);
    expect(find<HTMLSelectElement>(element, '#key-action')?.disabled).to.equal(true);
    expect(find(element, '[part="test"]')).to.equal(null);
  });

  it('keeps edits when it changes elsewhere', async () => {
    const { element, session } = await editor();
    await typeInto(element, 'name', 'Mine');
    session.changes.announce('attendants', [stored.id]);
    await element.updateComplete;
    expect(element.draft.name).to.equal('Mine');
  });

  it('says that it is gone, or that the session ended', async () => {
    const { element } = await editor(attendantServer([]));
    await shown(element, '[part="error"]');
    const grant = { ...testGrant, granted: {} };
    const denied = await editor(attendantServer(), stored.id, { grant });
    await shown(denied.element, '[part="denied"]');
  });

  it('speaks French, and fits a phone', async () => {
    await setViewport({ width: 320, height: 900 });
    const { element } = await editor(attendantServer(), stored.id, { locale: 'fr-CA' });
    await says(element, 'Les mêmes touches en tableau');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
