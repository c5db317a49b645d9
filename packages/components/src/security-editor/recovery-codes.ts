import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { copyText } from '../shared/copy-text.js';
import type { Localize } from '../shared/localize.js';

/** Ten codes, shown once: to copy or to keep as a file. */
export function recoveryCodes(
  codes: readonly string[],
  words: Localize,
  close: () => void,
): TemplateResult {
  const text = `${codes.join('\n')}\n`;
  return html`
    <h3 id="codes-title" tabindex="-1">${words.text('securityEditor.codes')}</h3>
    <p class="warn">${words.text('securityEditor.codesLead')}</p>
    <ol class="codes" aria-labelledby="codes-title">
      ${codes.map((code) => html`<li class="secret-text" translate="no">${code}</li>`)}
    </ol>
    <div class="bar">
      <button type="button" @click=${(event: Event) => copy(event, text, words)}>
        ${words.text('securityEditor.copy')}
      </button>
      <button type="button" @click=${() => download(text)}>
        ${words.text('securityEditor.download')}
      </button>
      <button type="button" class="primary" @click=${close}>
        ${words.text('securityEditor.codesKept')}
      </button>
    </div>
    <p role="status" id="copied"></p>
  `;
}

async function copy(event: Event, text: string, words: Localize) {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const copied = await copyText(text);
  const status = root.querySelector('#copied');
  if (status) {
    status.textContent = words.text(copied ? 'securityEditor.copied' : 'securityEditor.notCopied');
  }
}

function download(text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
