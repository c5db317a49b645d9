import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Me, PbxSession } from '@pbxkit/client';
import type { LitElement, TemplateResult } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import './session/session.js';

/** Puts an element into a session on a page. */
export async function mount<E extends LitElement>(
  session: PbxSession,
  element: TemplateResult,
): Promise<E> {
  const host = await fixture<LitElement>(
    html`<pbx-session .session=${session}>${element}</pbx-session>`,
  );
  const mounted = host.firstElementChild as E;
  await mounted.updateComplete;
  return mounted;
}

/** What a selector finds inside an element; waits until it is there. */
export function shown<P extends HTMLElement = HTMLElement>(
  element: LitElement,
  selector: string,
): Promise<P> {
  const find = () => element.renderRoot.querySelector<P>(selector);
  return new Promise((resolve) => {
    const found = find();
    if (found) return resolve(found);
    const observer = new MutationObserver(() => {
      const late = find();
      if (!late) return;
      observer.disconnect();
      resolve(late);
    });
    observer.observe(element.renderRoot, { subtree: true, childList: true, attributes: true });
  });
}

/** Presses a button by its words, once it can be pressed. */
export async function press(element: LitElement, label: string): Promise<void> {
  const find = () =>
    [...element.renderRoot.querySelectorAll('button')].findLast(
      (button) =>
        [button.textContent?.trim(), button.ariaLabel].includes(label) && !button.disabled,
    );
  await waitUntil(find, `no button ${label}`);
  find()?.click();
  await element.updateComplete;
}

/** Types into a field with real keys. */
export async function typeInto(element: LitElement, id: string, text: string): Promise<void> {
  const field = await shown<HTMLInputElement>(element, `#${id}`);
  field.focus();
  field.select();
  await sendKeys({ type: text });
}

/** Resolves when the text of an element contains some words; what only a screen reader is told does not count. */
export function says(element: LitElement, words: string): Promise<void> {
  const root = element.renderRoot as ShadowRoot;
  const announced = () => root.querySelector('[data-pbx-announcer]')?.textContent ?? '';
  const text = () => (root.textContent ?? '').replace(announced(), '');
  const said = () => text().replace(/\s+/g, ' ').includes(words);
  return new Promise((resolve) => {
    if (said()) return resolve();
    const observer = new MutationObserver(() => {
      if (!said()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  });
}

/** What is not whole in a table as wide as it is: columns beyond its edge, headers and tags that are cut. */
export function cutIn(table: LitElement): string[] {
  const all = (selector: string) => [...table.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const isWider = (element: HTMLElement) => element.scrollWidth > element.clientWidth;
  return [
    ...all('.scroll').filter(isWider),
    ...all('.head .cell, .head .cell :not(.visually-hidden)').filter(isWider),
    ...all('.row .cell').filter((cell) => cell.querySelector('.tag') && isWider(cell)),
  ].map((element) => element.textContent?.trim() ?? '');
}

/** A person who is signed in. */
export const anne: Me = {
  id: '01890000-0000-7000-8000-000000000001',
  version: 3,
  firstName: 'Anne',
  lastName: 'Tremblay',
  loginName: '1001@acme.example',
  extension: '1001',
  emails: ['anne@acme.example'],
  role: 'office-manager',
  domain: {
    id: '01890000-0000-7000-8000-0000000000d0',
    name: 'acme.example',
    displayName: 'Acme',
    timeZone: 'America/Toronto',
    language: 'en-CA',
    extensionLength: 4,
    listeningNotice: false,
  },
  siteId: null,
  timeZone: null,
  language: null,
  theme: 'auto',
  hasPin: true,
  mfa: { policy: 'optional', enabled: false, recoveryCodesLeft: 0 },
};
