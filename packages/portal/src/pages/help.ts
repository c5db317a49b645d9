import { html } from 'lit';
import { glossary } from '../glossary.js';
import type { Entry } from '../glossary.js';
import type { PageContext } from '../routes.js';

/** The glossary, in both languages; the search is part of the address. */
export function page({ words, query, go }: PageContext) {
  const wanted = query.get('q') ?? '';
  const french = words.language === 'fr-CA';
  const found = glossary
    .filter((entry) => fold(textOf(entry)).includes(fold(wanted)))
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other), words.language));
  return html`
    <h1 tabindex="-1">${words('page.help')}</h1>
    <p class="lead">${words('help.lead')}</p>
    <section aria-labelledby="glossary">
      <h2 id="glossary">${words('help.glossary')}</h2>
      <label class="search">
        ${words('help.search')}
        <input type="search" .value=${wanted} @input=${search} autocomplete="off" />
      </label>
      <p class="muted" role="status">${found.length === 0 ? words('help.none') : ''}</p>
      <dl class="glossary">${found.map(definition)}</dl>
    </section>
  `;

  function search(event: InputEvent) {
    const typed = (event.target as HTMLInputElement).value;
    go(typed ? `/help?${new URLSearchParams({ q: typed })}` : '/help', { replace: true });
  }

  function nameOf(entry: Entry) {
    return (french ? entry.fr : entry.en).name;
  }

  function definition(entry: Entry) {
    const [own, other] = french ? [entry.fr, entry.en] : [entry.en, entry.fr];
    return html`<div>
      <dt>${own.name}</dt>
      <dd>
        ${own.meaning}
        <span class="muted"
          >${words('help.in')} <i lang=${french ? 'en' : 'fr'}>${other.name}</i></span
        >
      </dd>
    </div>`;
  }
}

function textOf({ en, fr }: Entry): string {
  return `${en.name} ${fr.name} ${en.meaning} ${fr.meaning}`;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
