import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { waveform, type Prompt, type PromptUpload } from '../shared/prompt.js';
import { alertMessage } from '../shared/states.js';
import { maxBytes, ways, type Way } from './prompt-editor.model.js';

export interface SoundParts {
  words: Localize;
  way: Way;
  setWay(way: Way): void;
  over: boolean;
  setOver(over: boolean): void;
  send(file: File): void;
  /** Name of the file that is under way. */
  sending: string | null;
  call(): void;
  /** It rings, or somebody speaks. */
  isRecording: boolean;
  calling: boolean;
  /** Undefined while it is not known. */
  speech: { readonly configured: boolean; readonly voices: readonly string[] } | undefined;
  voice: string | null;
  setVoice(voice: string | null): void;
  speak(): void;
  speaking: boolean;
  /** There is a text to speak. */
  hasScript: boolean;
  readonly: boolean;
  failure: string | undefined;
}

const wayWords = { file: 'prompt.byFile', phone: 'prompt.byPhone', text: 'prompt.byText' } as const;

/** A prompt has another sound once it is replaced, which makes a version of it. */
type HeardSound = Pick<Prompt | PromptUpload, 'id' | 'peaks' | 'durationSeconds'> & {
  version?: number;
};

/** A sound that is there: its waveform and a player. */
export function heardSound(
  words: Localize,
  { id, version = 0, ...sound }: HeardSound,
  name: string,
  load: () => Promise<ArrayBuffer>,
): TemplateResult {
  return html`<div class="sound" part="sound">
    ${waveform(sound.peaks)}
    <pbx-audio-player
      sound-id=${`${id} ${version}`}
      name=${name || words.text('prompt.newSound')}
      .seconds=${sound.durationSeconds ?? 0}
      .load=${load}
    ></pbx-audio-player>
  </div>`;
}

/** Where a sound can come from, and the way that was chosen. */
export function soundWays(parts: SoundParts): TemplateResult {
  const { words, way, readonly } = parts;
  return html`<fieldset class="ways" ?disabled=${readonly}>
      <legend>${words.text('prompt.how')}</legend>
      ${ways.map(
        (one) =>
          html`<label class="way">
            <input
              type="radio"
              name="way"
              .checked=${one === way}
              value=${one}
              @change=${() => parts.setWay(one)}
            />
            <span>${words.text(wayWords[one])}</span>
          </label>`,
      )}
    </fieldset>
    ${way === 'file' ? filePart(parts) : way === 'phone' ? phonePart(parts) : textPart(parts)}
    ${alertMessage(parts.failure)}`;
}

function filePart(parts: SoundParts) {
  const { words, sending } = parts;
  if (sending) {
    const text = words.text('prompt.sending', { name: sending });
    return html`<div class="drop" role="status">
      ${text}<progress aria-label=${text}></progress>
    </div>`;
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    parts.setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) parts.send(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    parts.setOver(true);
  };
  return html`<div
    class="drop ${parts.over ? 'over' : ''}"
    part="drop"
    @drop=${drop}
    @dragover=${over}
    @dragleave=${() => parts.setOver(false)}
  >
    <p>${words.text('prompt.drop')}</p>
    <p class="muted">${words.text('prompt.or')}</p>
    ${chooseFile(parts)}
    <p id="limits" class="muted">${words.text('prompt.fileHint')}</p>
  </div>`;
}

function chooseFile({ words, send, readonly }: SoundParts) {
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) send(file);
    input.value = '';
  };
  const browse = (event: Event) =>
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`<button
      type="button"
      id="uploadId"
      aria-describedby="limits"
      ?disabled=${readonly}
      @click=${browse}
    >
      ${words.text('prompt.choose')}
    </button>
    <input
      type="file"
      hidden
      accept="audio/*,.wav,.mp3,.ogg,.opus,.flac,.m4a"
      aria-label=${words.text('prompt.choose')}
      @change=${pick}
    />`;
}

function phonePart({ words, call, calling, isRecording, readonly }: SoundParts) {
  if (isRecording)
    return html`<div class="drop" role="status">
      ${icon('phone')} ${words.text('prompt.recording')}
      <progress aria-label=${words.text('prompt.recording')}></progress>
    </div>`;
  return html`<div class="drop">
    <p>${words.text('prompt.phoneHint')}</p>
    <button type="button" aria-busy=${calling} ?disabled=${readonly || calling} @click=${call}>
      ${icon('phone')}${words.text('prompt.call')}
    </button>
  </div>`;
}

function textPart(parts: SoundParts) {
  const { words, speech, speak, speaking, hasScript, readonly } = parts;
  if (speech === undefined) return nothing;
  if (!speech.configured)
    return html`<div class="drop"><p>${words.text('prompt.speechOff')}</p></div>`;
  return html`<div class="drop">
    ${speech.voices.length > 0 ? voiceField(parts, speech.voices) : nothing}
    <button
      type="button"
      aria-busy=${speaking}
      ?disabled=${readonly || speaking || !hasScript}
      @click=${speak}
    >
      ${words.text('prompt.speak')}
    </button>
  </div>`;
}

/** A voice that is gone stays the chosen one until another is. */
function voiceField({ words, voice, setVoice, readonly }: SoundParts, voices: readonly string[]) {
  const known = voice === null || voices.includes(voice) ? voices : [voice, ...voices];
  return selectField({
    id: 'voice',
    label: words.text('prompt.voice'),
    value: voice ?? voices[0] ?? '',
    disabled: readonly,
    options: known.map((name) => ({ value: name, label: name })),
    change: setVoice,
  });
}

/** Why a file is not even sent. */
export function fileFault(words: Localize, { name, size }: File): string | undefined {
  if (size <= maxBytes) return undefined;
  return words.text('prompt.fileTooLarge', {
    name,
    size: words.number(Math.ceil(size / (1024 * 1024))),
  });
}
