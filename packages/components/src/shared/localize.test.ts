import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createTestSession } from '@pbxkit/client/testing.js';
import { LitElement } from 'lit';
import { en } from '../locales/en.js';
import { frCA } from '../locales/fr-CA.js';
import { Localize } from './localize.js';
import { plainDate } from './plain-date.js';
import { pseudo } from './pseudo-locale.js';
import { mount } from '../testing.js';

class Words extends LitElement {
  readonly words = new Localize(this);
}
customElements.define('pbx-words-sample', Words);

const sample = html`<pbx-words-sample></pbx-words-sample>`;
const inLocale = async (locale: string, options = {}) => {
  const session = createTestSession({}, { locale, ...options });
  const { words } = await mount<Words>(session, sample);
  await session.ready;
  if (locale.startsWith('fr')) await waitUntil(() => words.text('state.retry') !== 'Try again');
  return words;
};
const placeholders = (text: unknown) =>
  [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();

describe('Localize', () => {
  it('speaks English, and French for any kind of it', async () => {
    expect((await inLocale('de-CH')).text('dialog.cancel')).to.equal('Cancel');
    expect((await inLocale('fr-FR')).text('dialog.cancel')).to.equal('Annuler');
  });

  it('follows the nearest lang when nothing else is said', async () => {
    const page = await fixture(html`<div lang="fr"><div lang="en-GB">${sample}</div></div>`);
    expect((page.querySelector('pbx-words-sample') as Words).words.locale).to.equal('en-GB');
  });

  it('counts by the rules of the language', async () => {
    const [english, french] = [await inLocale('en-CA'), await inLocale('fr-CA')];
    expect(english.text('table.selected', { count: 0 })).to.equal('0 selected');
    expect(french.text('table.selected', { count: 0 })).to.equal('0 sélectionné');
    expect(french.text('table.selected', { count: 5000 })).to.match(/^5\s000 sélectionnés$/u);
  });

  it('lets the page put its own words in', async () => {
    const strings = { 'fr-CA': { 'state.retry': 'Encore!' } };
    expect((await inLocale('fr-CA', { strings })).text('state.retry')).to.equal('Encore!');
    expect((await inLocale('en-CA', { strings })).text('state.retry')).to.equal('Try again');
  });

  it('shows times in the zone of the domain and names it where the viewer has another', async () => {
    const words = await inLocale('en-CA', { timeZone: 'Asia/Kathmandu' });
    expect(words.date('2026-01-05T14:00:00Z', 'time')).to.match(/^19:45.*GMT\+5:45$/);
    expect((await inLocale('en-CA')).timeZone).to.equal('America/Toronto');
  });

  it('counts the hours to 24 in both languages', async () => {
    const moment = '2026-01-05T19:05:00Z';
    expect((await inLocale('en-CA')).date(moment, 'time')).to.match(/^14:05/);
    expect((await inLocale('fr-CA')).date(moment, 'time')).to.match(/^14\u00a0h\u00a005/);
  });

  it('takes a wrong locale or zone for the usual one', async () => {
    const words = await inLocale('not a locale!', { timeZone: 'Nowhere/Town' });
    expect(words.locale).to.equal('en-CA');
    expect(words.date('2026-01-05T14:00:00Z')).to.contain('2026');
    expect(words.date('nonsense')).to.equal('');
  });

  it('groups the digits of North American numbers', async () => {
    const words = await inLocale('fr-CA');
    expect(words.phone('+15145550100')).to.equal('514 555-0100');
    expect(words.phone('+33142685300')).to.equal('+33142685300');
    expect((await inLocale('en-CA')).phone('+15145550100')).to.equal('(514) 555-0100');
  });

  it('says de before a vowel and the first of a month as French does', async () => {
    const words = await inLocale('fr-CA');
    const mailboxOf = (name: string) => words.text('destination.text.voicemail', { name });
    for (const name of ['Anne Roy', 'Émile', 'Hélène', 'Yves'])
      expect(mailboxOf(name)).to.equal(`Messagerie vocale d’${name}`);
    for (const name of ['Luc', 'Hassan', 'Yannick', '1001'])
      expect(mailboxOf(name)).to.equal(`Messagerie vocale de ${name}`);
    expect(plainDate(words, '2027-01-01')).to.equal('1er janv. 2027');
    expect(plainDate(words, '2027-01-11')).to.equal('11 janv. 2027');
    expect(words.date('2027-07-01T16:00:00Z', 'date')).to.match(/^1er juill/);
  });

  it('keeps the hour of a French time on one line', async () => {
    const words = await inLocale('fr-CA');
    expect(words.date('2026-11-22T22:17:00Z')).to.match(/\d\u00a0h\u00a0\d\d/);
  });

  it('marks every text of the pseudo-locale and leaves its values', async () => {
    const words = await inLocale('en-XA');
    expect(words.text('table.selectRow', { name: 'Anne' })).to.match(/^⟦.*Anne.*⟧$/);
    expect(pseudo('Save {name}')).to.contain('{name}');
  });
});

describe('the French catalogue', () => {
  it('has every text, with the same values', () => {
    expect(Object.keys(frCA).sort()).to.deep.equal(Object.keys(en).sort());
    for (const [id, text] of Object.entries(en)) {
      expect(placeholders(frCA[id as keyof typeof frCA]), id).to.deep.equal(placeholders(text));
    }
  });
});
