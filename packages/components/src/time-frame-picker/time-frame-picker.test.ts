import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createTestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { mount, says, shown } from '../testing.js';
import './time-frame-picker.js';
import type { PbxTimeFramePicker } from './time-frame-picker.js';

const monday = '[{"day":"monday","start":"09:00","end":"17:00"}]';
const night = '[{"day":"saturday","start":"22:00","end":"06:00"}]';
const week = '2026-05-11';

interface Shown {
  locale?: string;
  zone?: string;
  at?: string;
  scheme?: 'light' | 'dark';
}

async function picker(
  value = '',
  { locale = 'en-CA', zone = 'America/Toronto', at = week, scheme = 'light' }: Shown = {},
) {
  const session = createTestSession({}, { locale, theme: { scheme } });
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#16181d' : '#ffffff';
  return mount<PbxTimeFramePicker>(
    session,
    html`<pbx-time-frame-picker
      value=${value}
      week=${at}
      time-zone=${zone}
      label="Opening hours"
    ></pbx-time-frame-picker>`,
  );
}

async function inForm(value = '', required = false) {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset>
        <pbx-time-frame-picker name="ranges" value=${value} ?required=${required} week=${week}>
        </pbx-time-frame-picker>
      </fieldset>
    </form>`,
  );
  const element = form.querySelector('pbx-time-frame-picker')!;
  await element.updateComplete;
  return { form, element, submitted: () => new FormData(form).get('ranges') };
}

const bars = (element: PbxTimeFramePicker) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.bar'),
];
const focusedBar = (element: PbxTimeFramePicker) =>
  bars(element).findIndex((bar) => bar.matches(':focus'));
const text = (element: PbxTimeFramePicker, selector: string) =>
  (element.renderRoot.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const spoken = (element: PbxTimeFramePicker) =>
  element.ranges.map(({ day, start, end }) => `${day} ${start}-${end}`);

async function press(...keys: string[]) {
  for (const key of keys) {
    const plain = key.replace('Alt+', '');
    if (plain !== key) await sendKeys({ down: 'Alt' });
    await sendKeys({ press: plain });
    if (plain !== key) await sendKeys({ up: 'Alt' });
  }
}

function place(element: PbxTimeFramePicker, day: number, hour: number): [number, number] {
  const box = bars(element)[day]?.getBoundingClientRect() ?? new DOMRect();
  return [Math.round(box.left + (box.width * hour) / 24), Math.round(box.top + box.height / 2)];
}

async function drag(from: [number, number], to: [number, number]) {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: to });
  await sendMouse({ type: 'up' });
}

async function typeClock(element: PbxTimeFramePicker, index: number, edge: string, typed: string) {
  const field = await shown<HTMLInputElement>(
    element,
    `.clock[data-index="${index}"][data-edge="${edge}"]`,
  );
  field.focus();
  field.select();
  await sendKeys({ type: typed });
  await press('Tab');
  await element.updateComplete;
}

describe('<pbx-time-frame-picker>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows its times as bars and as text', async () => {
    const element = await picker(monday);
    expect(element.renderRoot.querySelectorAll('.block')).to.have.length(1);
    expect(text(element, '.coverage')).to.include('8 h a week');
    expect(text(element, '.coverage')).to.include('Nothing on Tuesday to Sunday.');
  });

  it('is accessible, in the dark and with faults too', async () => {
    await expect(await picker(monday)).to.be.accessible();
    const overlapping = `[${monday.slice(1, -1)},{"day":"monday","start":"16:00","end":"18:00"}]`;
    await expect(await picker(overlapping)).to.be.accessible();
    await expect(await picker(night, { scheme: 'dark', at: '2026-03-02' })).to.be.accessible();
  });

  it('draws a time with the pointer, in steps of 15 minutes', async () => {
    const element = await picker();
    const changed = oneEvent(element, 'change');
    await drag(place(element, 1, 9.02), place(element, 1, 12.1));
    await changed;
    expect(spoken(element)).to.deep.equal(['tuesday 09:00-12:00']);
  });

  it('draws past midnight by dragging to the next day', async () => {
    const element = await picker();
    await drag(place(element, 4, 22), place(element, 5, 6));
    expect(spoken(element)).to.deep.equal(['friday 22:00-06:00']);
    await element.updateComplete;
    expect(text(element, '.day:nth-of-type(7) .row')).to.include('until 06:00, from Friday');
  });

  it('moves a whole time, and drags its ends', async () => {
    const element = await picker(monday);
    await drag(place(element, 0, 13), place(element, 2, 14));
    expect(spoken(element)).to.deep.equal(['wednesday 10:00-18:00']);
    await element.updateComplete;
    await drag(place(element, 2, 17.95), place(element, 2, 20));
    expect(spoken(element)).to.deep.equal(['wednesday 10:00-20:00']);
  });

  it('becomes one time where it is drawn over another', async () => {
    const element = await picker(monday);
    await drag(place(element, 0, 6), place(element, 0, 10));
    expect(spoken(element)).to.deep.equal(['monday 06:00-17:00']);
  });

  it('does everything by keyboard', async () => {
    const element = await picker();
    bars(element)[0]?.focus();
    await press('ArrowDown', 'ArrowRight', 'Enter', 'PageUp', 'PageUp', ' ');
    expect(spoken(element)).to.deep.equal(['tuesday 09:15-11:15']);
    expect(focusedBar(element)).to.equal(1);
    await press('ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowDown');
    expect(spoken(element)).to.deep.equal(['wednesday 09:30-11:30']);
    expect(focusedBar(element)).to.equal(2);
    await press('Delete');
    expect(spoken(element)).to.deep.equal([]);
  });

  it('reaches the ends of a day by Home and End, and takes a start back by Escape', async () => {
    const element = await picker();
    bars(element)[0]?.focus();
    await press('Home', 'Enter', 'End', 'Enter');
    expect(spoken(element)).to.deep.equal(['monday 00:00-24:00']);
    await press('ArrowDown', 'Enter', 'PageUp', 'Escape');
    expect(spoken(element)).to.have.length(1);
  });

  it('says where the mark stands', async () => {
    const element = await picker(monday);
    bars(element)[0]?.focus();
    expect(bars(element)[0]?.getAttribute('aria-valuetext')).to.equal('09:00, inside 09:00–17:00');
    await press('ArrowLeft');
    await element.updateComplete;
    expect(bars(element)[0]?.getAttribute('aria-valuetext')).to.equal('08:45, outside');
  });

  it('takes typed times to the minute, 24:00 as an end, and keeps both in step', async () => {
    const element = await picker(monday);
    await typeClock(element, 0, 'start', '8h07');
    await typeClock(element, 0, 'end', '24:00');
    expect(spoken(element)).to.deep.equal(['monday 08:07-24:00']);
    expect(text(element, '.block .times')).to.equal('08:07–24:00');
  });

  it('keeps what is no time as it was typed, and says how one is typed', async () => {
    const element = await picker(monday);
    await typeClock(element, 0, 'start', 'soon');
    expect(text(element, '.fault')).to.include('such as 09:30');
    expect(element.checkValidity()).to.equal(false);
    expect((await shown<HTMLInputElement>(element, '.clock')).value).to.equal('soon');
  });

  it('adds, copies to other days and removes', async () => {
    const element = await picker();
    (await shown(element, 'button[aria-label="Add a time on Monday"]')).click();
    await element.updateComplete;
    (await shown(element, 'button[popovertarget="copy-monday"]')).click();
    (await shown(element, '#copy-monday button')).click();
    await element.updateComplete;
    expect(spoken(element)).to.have.length(5);
    (await shown(element, 'button[aria-label="Remove Friday 09:00–17:00"]')).click();
    expect(spoken(element)).to.have.length(4);
  });

  it('says which times overlap, and joins them', async () => {
    const element = await picker(monday);
    (await shown(element, 'button[aria-label="Add a time on Monday"]')).click();
    await element.updateComplete;
    await typeClock(element, 1, 'start', '16:00');
    expect(text(element, '.fault')).to.include(
      'Monday 09:00–17:00 and Monday 16:00–22:00 overlap.',
    );
    expect(element.validity.customError).to.equal(true);
    (await shown(element, '.fault button')).click();
    expect(spoken(element)).to.deep.equal(['monday 09:00-22:00']);
    expect(element.checkValidity()).to.equal(true);
  });

  it('takes part in a form: value, required, reset, disabled', async () => {
    const { form, element, submitted } = await inForm('', true);
    expect(submitted()).to.equal(null);
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('Choose at least one time.');
    (await shown(element, 'button[aria-label="Add a time on Monday"]')).click();
    expect(submitted()).to.equal(monday);
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    form.reset();
    await element.updateComplete;
    expect(element.value).to.equal('');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.acts')).to.equal(null);
  });

  it('resets to its attribute and restores what the browser kept', async () => {
    const { form, element } = await inForm(monday);
    element.ranges = [];
    form.reset();
    expect(element.value).to.equal(monday);
    element.formStateRestoreCallback(night);
    expect(spoken(element)).to.deep.equal(['saturday 22:00-06:00']);
  });

  it('keeps a bad value, marked invalid, and never throws', async () => {
    const element = await picker('not a week');
    expect(element.value).to.equal('not a week');
    expect(element.validity.customError).to.equal(true);
    expect(text(element, '.fault')).to.include('not a list of weekly times');
    const other = await picker(monday, { zone: 'Nowhere/Land', at: 'never' });
    expect(other.renderRoot.querySelectorAll('.block')).to.have.length(1);
  });

  it('fires nothing when a property is set', async () => {
    const element = await picker();
    let fired = 0;
    element.addEventListener('change', () => (fired += 1));
    element.value = monday;
    await element.updateComplete;
    expect(fired).to.equal(0);
  });

  it('cannot be changed while it is read-only', async () => {
    const element = await picker(monday);
    element.readonly = true;
    await element.updateComplete;
    await drag(place(element, 1, 9), place(element, 1, 12));
    bars(element)[0]?.focus();
    await press('Delete');
    expect(spoken(element)).to.deep.equal(['monday 09:00-17:00']);
  });

  it('shows every control at 320 px without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 900 });
    const element = await picker(monday);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await drag(place(element, 2, 9), place(element, 2, 12));
    expect(spoken(element)).to.include('wednesday 09:00-12:00');
  });

  it('speaks French', async () => {
    const element = await picker(monday, { locale: 'fr-CA', at: '2026-03-02' });
    await says(element, 'Le dimanche 8 mars');
    expect(text(element, '.weekday')).to.equal('lundi');
  });

  const changes = [
    ['America/Toronto', '2026-03-02', 'Sunday, March 8', 'from 02:00 to 03:00', 'lasts 7 h'],
    [
      'America/St_Johns',
      '2026-10-26',
      'Sunday, November 1',
      'from 02:00 back to 01:00',
      'lasts 9 h',
    ],
    ['Europe/Paris', '2026-03-23', 'Sunday, March 29', 'from 02:00 to 03:00', 'lasts 7 h'],
    ['Australia/Lord_Howe', '2026-09-28', 'Sunday, October 4', 'from 02:00 to 02:30', 'lasts 7 h'],
  ] as const;

  for (const [zone, at, day, shift, lasts] of changes) {
    it(`shows the week in which the clock changes in ${zone}`, async () => {
      const element = await picker(night, { zone, at });
      const notes = text(element, '.notes');
      expect(notes).to.include(`On ${day} the clock goes ${shift}`);
      expect(notes).to.include(lasts);
      expect(element.renderRoot.querySelectorAll('.clock-change')).to.have.length(1);
      expect(bars(element)[6]?.querySelector('.clock-change')).to.not.equal(null);
      expect(element.renderRoot.querySelectorAll('.changed')).to.have.length(1);
    });
  }

  it('leads to the week of the next clock change', async () => {
    const element = await picker(night);
    const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('.navigation button')];
    buttons.at(-1)?.click();
    await element.updateComplete;
    expect(text(element, '.clock-note')).to.include('November 1');
  });
});
