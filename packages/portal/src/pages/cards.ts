import { html } from 'lit';
import { icon } from '../icons.js';
import type { Icon } from '../icons.js';
import type { Level } from '../routes.js';
import type { Task } from '../tasks.js';
import type { WordId, Words } from '../words.js';

/** A way on, with what is found there. */
export function card(words: Words, path: string, name: Icon, title: WordId, text: WordId) {
  return html`<li>
    <a class="card" href=${path}>
      ${icon(name)} <span class="card-title">${words(title)}</span>
      <span class="muted">${words(text)}</span>
    </a>
  </li>`;
}

/** The way to a guided task. */
export function taskCard(words: Words, { name, icon: drawn, title, text }: Task, level: Level) {
  return card(words, `/${level}/tasks/${name}`, drawn, title, text);
}
