import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestClient, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { destinationFind, destinationSearch } from '../shared/destination-search.js';
import type { DestinationChoice } from '../shared/destination.model.js';
import { sampleConference } from '../shared/conferences/conferences.sample.js';
import { welcome } from '../shared/prompts.sample.js';
import { sampleQueue } from '../shared/queues/queues.sample.js';
import { marie } from '../user-editor/user-editor.sample.js';
import './destination-picker.js';
import type { PbxDestinationPicker } from './destination-picker.js';

const luc = {
  ...marie,
  id: '01930000-0000-7000-8000-000000000002',
  firstName: 'Luc',
  lastName: 'Gagnon',
  extension: '1002',
  voicemailEnabled: false,
};
const people = [marie, luc];

const listed = <T>(items: readonly T[]) => ({
  items: [...items],
  nextCursor: null,
  total: items.length,
});

const handlers: TestHandlers = {
  listPrompts: ({ params }) =>
    listed([welcome].filter(({ title }) => title.includes(params.query.q ?? ''))),
  listQueues: () => listed([sampleQueue(0, { name: 'Sales' })]),
  listConferences: () => listed([sampleConference(0, { name: 'Team' })]),
  listUsers: ({ params }) => {
    const text = (params.query.q ?? '').toLowerCase();
    const items = people.filter(({ firstName, extension }) =>
      `${firstName} ${extension}`.toLowerCase().includes(text),
    );
    return { items, nextCursor: null, total: items.length };
  },
  getUser: ({ params }) =>
    people.find(({ id }) => id === params.path.userId) ?? problem(404, 'not-found'),
};

const client = createTestClient(handlers);
const search = destinationSearch(client);
const find = destinationFind(client);

async function mount(
  picker = html`<pbx-destination-picker
    name="destination"
    label="Calls go to"
    .search=${search}
    .find=${find}
  ></pbx-destination-picker>`,
) {
  const form = await fixture<HTMLFormElement>(html`<form lang="en">${picker}</form>`);
  const element = form.querySelector('pbx-destination-picker') as PbxDestinationPicker;
  await element.updateComplete;
  return { form, element };
}

const inside = <E extends HTMLElement = HTMLInputElement>(
  element: PbxDestinationPicker,
  selector: string,
) => element.renderRoot.querySelector<E>(selector);

async function chooseKind(element: PbxDestinationPicker, kind: string) {
  const select = inside<HTMLSelectElement>(element, '#kind')!;
  select.value = kind;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

const text = (element: PbxDestinationPicker) =>
  (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
const says = (element: PbxDestinationPicker, words: string) =>
  waitUntil(() => text(element).includes(words), `“${words}” in “${text(element)}”`);
const choices = (element: PbxDestinationPicker) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]'),
];
const formValue = (form: HTMLFormElement) => new FormData(form).get('destination');

describe('pbx-destination-picker', () => {
  it('offers only kinds that can be listed', async () => {
    const { element } = await mount();
    const kinds = [...inside<HTMLSelectElement>(element, '#kind')!.options].map(
      ({ value }) => value,
    );
    expect(kinds).to.deep.equal([
      '',
      'user',
      'userDevices',
      'voicemail',
      'attendant',
      'queue',
      'conference',
      'external',
      'prompt',
      'directory',
      'hangup',
    ]);
  });

  it('offers no kind that its search does not find', async () => {
    const some = Object.assign(destinationSearch(client), { kinds: ['user' as const] });
    const { element } = await mount(
      html`<pbx-destination-picker .search=${some}></pbx-destination-picker>`,
    );
    const kinds = [...inside<HTMLSelectElement>(element, '#kind')!.options].map(
      ({ value }) => value,
    );
    expect(kinds).to.deep.equal(['', 'user', 'external', 'directory', 'hangup']);
  });

  it('plays a prompt, then hangs up', async () => {
    const { element, form } = await mount();
    await chooseKind(element, 'prompt');
    inside(element, '#target')!.focus();
    await sendKeys({ type: 'Welc' });
    await waitUntil(() => choices(element).length === 1);
    await sendKeys({ press: 'Enter' });
    await says(element, 'The caller hears it, then the call ends.');
    expect(JSON.parse(String(formValue(form)))).to.deep.equal({
      kind: 'prompt',
      id: welcome.id,
      then: { kind: 'hangup', signal: 'tone' },
    });
    await expect(element).to.be.accessible();
  });

  it('finds call queues and conferences', async () => {
    const { element } = await mount();
    for (const [kind, name] of [
      ['queue', 'Sales'],
      ['conference', 'Team'],
    ] as const) {
      await chooseKind(element, kind);
      inside(element, '#target')!.focus();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => choices(element).length === 1);
      expect(choices(element)[0]?.textContent).to.contain(name);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(element.value).to.deep.include({ kind });
    }
  });

  it('shows the field of a kind though nothing is chosen yet', async () => {
    const { element } = await mount();
    element.value = null;
    await element.updateComplete;
    await chooseKind(element, 'user');
    expect(inside(element, '#target')).not.to.equal(null);
  });

  it('offers no person where nobody can be searched for', async () => {
    const { element } = await mount(html`<pbx-destination-picker></pbx-destination-picker>`);
    expect(inside<HTMLSelectElement>(element, '#kind')!.options.length).to.equal(4);
  });

  it('finds a person by extension and is told by keyboard alone', async () => {
    const { element, form } = await mount();
    await chooseKind(element, 'user');
    inside(element, '#target')!.focus();
    await sendKeys({ type: '1002' });
    await waitUntil(() => choices(element).length === 1);
    expect(inside(element, '#target')!.getAttribute('aria-expanded')).to.equal('true');
    expect(inside(element, '#target')!.getAttribute('aria-activedescendant')).to.equal('choice-0');
    await expect(element).to.be.accessible();
    const changed = oneEvent(element, 'change');
    await sendKeys({ press: 'Enter' });
    await changed;
    expect(element.value).to.deep.equal({ kind: 'user', id: luc.id });
    expect(formValue(form)).to.equal(JSON.stringify({ kind: 'user', id: luc.id }));
    await element.updateComplete;
    expect(inside(element, '#target')!.value).to.equal('Luc Gagnon (1002)');
    await says(element, 'Unless a rule says otherwise: rings 25 s, then nobody answers');
  });

  it('asks once what the chosen object is called, however long the answer takes', async () => {
    const asked: ((choice: DestinationChoice) => void)[] = [];
    const slow = () => new Promise<DestinationChoice>((resolve) => asked.push(resolve));
    const { element } = await mount(
      html`<pbx-destination-picker .search=${search} .find=${slow}></pbx-destination-picker>`,
    );
    element.value = { kind: 'user', id: luc.id };
    await element.updateComplete;
    for (const label of ['Calls go to', 'At night']) {
      element.label = label;
      await element.updateComplete;
    }
    expect(asked).to.have.length(1);
    asked[0]?.({ kind: 'user', id: luc.id, name: 'Luc Gagnon', extension: '1002' });
    await waitUntil(() => inside(element, '#target')!.value === 'Luc Gagnon (1002)');
  });

  it('lists everybody with the arrow keys and closes on Escape without a change', async () => {
    const { element } = await mount();
    await chooseKind(element, 'userDevices');
    inside(element, '#target')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => choices(element).length === 2);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(inside(element, '#target')!.getAttribute('aria-activedescendant')).to.equal('choice-1');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(choices(element)).to.deep.equal([]);
    expect(element.value).to.equal(null);
  });

  it('marks who cannot be reached, with the reason, and does not take them', async () => {
    const { element } = await mount();
    await chooseKind(element, 'voicemail');
    inside(element, '#target')!.focus();
    await sendKeys({ type: 'luc' });
    await waitUntil(() => choices(element).length === 1);
    expect(choices(element)[0]?.getAttribute('aria-disabled')).to.equal('true');
    expect(choices(element)[0]?.textContent).to.contain('No mailbox');
    await sendKeys({ press: 'Enter' });
    expect(element.value).to.equal(null);
  });

  it('keeps the person when the kind changes, and warns when that cannot be', async () => {
    const { element } = await mount();
    element.value = { kind: 'user', id: luc.id };
    await says(element, 'Unless a rule');
    await chooseKind(element, 'voicemail');
    expect(element.value).to.deep.equal({ kind: 'voicemail', id: luc.id });
    await says(element, 'A call cannot go there: No mailbox.');
  });

  it('shows who is set from outside, and fires nothing', async () => {
    const { element } = await mount();
    let fired = 0;
    element.addEventListener('change', () => (fired += 1));
    element.value = { kind: 'voicemail', id: marie.id };
    await says(element, 'The caller leaves a message');
    expect(inside(element, '#target')!.value).to.equal('Marie-Ève Tremblay (1001)');
    expect(fired).to.equal(0);
  });

  it('says when the person is gone', async () => {
    const { element } = await mount();
    element.value = { kind: 'user', id: '01930000-0000-7000-8000-00000000dead' };
    await says(element, 'This is gone or out of your reach.');
    await expect(element).to.be.accessible();
  });

  it('says when the search fails', async () => {
    const { element } = await mount();
    element.search = () => Promise.reject(new Error('down'));
    await chooseKind(element, 'user');
    inside(element, '#target')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await says(element, 'The search failed.');
  });

  it('takes a national spelling and writes it as it is written here', async () => {
    const { element } = await mount();
    await chooseKind(element, 'external');
    inside(element, '#number')!.focus();
    await sendKeys({ type: '514.555.0199' });
    expect(element.value).to.deep.equal({ kind: 'external', number: '+15145550199' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => inside(element, '#number')!.value === '(514) 555-0199');
  });

  it('refuses what is no number beside the field', async () => {
    const { element } = await mount();
    await chooseKind(element, 'external');
    inside(element, '#number')!.focus();
    await sendKeys({ type: '514' });
    await sendKeys({ press: 'Tab' });
    await says(element, 'This is no phone number.');
    expect(element.validity.typeMismatch).to.equal(true);
    expect(inside(element, '#number')!.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('is required in a form, and says so', async () => {
    const { element, form } = await mount();
    expect(form.checkValidity()).to.equal(true);
    element.required = true;
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
    await says(element, 'Choose where the call goes.');
    await chooseKind(element, 'hangup');
    expect(form.checkValidity()).to.equal(true);
    expect(formValue(form)).to.equal('{"kind":"hangup","signal":"busy"}');
  });

  it('goes back to its default when the form is reset', async () => {
    const { element, form } = await mount(
      html`<pbx-destination-picker
        name="destination"
        value='{"kind":"hangup","signal":"tone"}'
      ></pbx-destination-picker>`,
    );
    expect(formValue(form)).to.equal('{"kind":"hangup","signal":"tone"}');
    await chooseKind(element, 'directory');
    expect(formValue(form)).to.equal('{"kind":"directory"}');
    form.reset();
    await element.updateComplete;
    expect(element.value).to.deep.equal({ kind: 'hangup', signal: 'tone' });
    expect(inside<HTMLSelectElement>(element, '#signal')!.value).to.equal('tone');
  });

  it('is disabled with its fieldset and restored by the browser', async () => {
    const { element } = await mount(
      html`<fieldset disabled>
        <pbx-destination-picker name="destination"></pbx-destination-picker>
      </fieldset>`,
    );
    expect(inside<HTMLSelectElement>(element, '#kind')!.disabled).to.equal(true);
    element.formStateRestoreCallback('{"kind":"external","number":"+15145550199"}');
    await element.updateComplete;
    expect(element.value).to.deep.equal({ kind: 'external', number: '+15145550199' });
    expect(inside(element, '#number')!.value).to.equal('(514) 555-0199');
  });

  it('shows a kind that is not offered yet when it is chosen already', async () => {
    const { element } = await mount();
    element.value = { kind: 'queue', id: luc.id };
    await element.updateComplete;
    expect(inside<HTMLSelectElement>(element, '#kind')!.value).to.equal('queue');
    expect(element.value).to.deep.equal({ kind: 'queue', id: luc.id });
  });

  it('says in words only what cannot be changed', async () => {
    const { element } = await mount();
    element.readonly = true;
    element.value = { kind: 'voicemail', id: marie.id };
    await says(element, 'Voicemail of Marie-Ève Tremblay');
    expect(inside(element, 'select')).to.equal(null);
  });

  for (const scheme of ['light', 'dark'])
    it(`is accessible in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#16181d' : '#fff';
      const { element } = await mount();
      element.value = { kind: 'external', number: '+15145550199' };
      await element.updateComplete;
      await expect(element).to.be.accessible();
      document.documentElement.style.colorScheme = 'light';
      document.body.style.background = '#fff';
    });
});
