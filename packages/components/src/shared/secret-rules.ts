import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../locales/en/secrets.js';
import type { Localize } from './localize.js';
import { checkPassword, checkPin, passwordStrength } from './password.model.js';
import type { PasswordOwner } from './password.model.js';

const levels = ['weak', 'fair', 'good', 'strong'] as const;

/** Strength and rules of a new password, told while it is typed. */
export function passwordRules(
  id: string,
  password: string,
  owner: PasswordOwner,
  minLength: number,
  words: Localize,
): TemplateResult {
  const strength = passwordStrength(password);
  const lit = levels.findIndex((level) => level === strength) + 1;
  return html`
    <div class="strength ${strength}" aria-hidden="true">
      ${levels.map((_, index) => html`<span class=${index < lit ? 'lit' : ''}></span>`)}
    </div>
    <p class="hint" role="status">
      ${strength === 'none' ? nothing : words.text(`password.${strength}`)}
    </p>
    ${rules(
      id,
      checkPassword(password, owner, minLength).map(({ rule, met }) => ({
        met,
        text: words.text(`password.rule.${rule}`, { count: minLength }),
      })),
      words,
    )}
  `;
}

/** Rules of a new voicemail PIN, told while it is typed. */
export function pinRules(
  id: string,
  pin: string,
  extension: string | null,
  words: Localize,
): TemplateResult {
  return rules(
    id,
    checkPin(pin, extension).map(({ rule, met }) => ({
      met,
      text: words.text(`pin.rule.${rule}`),
    })),
    words,
  );
}

function rules(id: string, list: readonly { met: boolean; text: string }[], words: Localize) {
  return html`<ul class="rules" id=${id}>
    ${list.map(
      ({ met, text }) =>
        html`<li class=${met ? 'met' : ''}>
          <span
            class="mark"
            role="img"
            aria-label=${words.text(met ? 'password.met' : 'password.unmet')}
            >${met ? '✓' : '○'}</span
          >
          <span>${text}</span>
        </li>`,
    )}
  </ul>`;
}
