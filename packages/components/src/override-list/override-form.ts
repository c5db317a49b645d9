import { unwrap } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../destination-picker/destination-picker.js';
import { PersonChoice } from '../destination-picker/person-choice.js';
import type { Host } from '../shared/client-context.js';
import type { Destination } from '../shared/destination.model.js';
import type { DestinationLookup } from '../shared/destination-lookup.js';
import { modalDialog, submitButtons } from '../shared/dialog.js';
import { fieldErrors } from '../shared/editor/refusals.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { momentField } from '../shared/moment-field.js';
import { MutationController } from '../shared/mutation-controller.js';
import { alertMessage, textOf } from '../shared/states.js';
import {
  emptyDraft,
  faultsOf,
  targetKinds,
  type Draft,
  type Override,
  type TargetKind,
} from './override-list.model.js';
import type { OverrideReads } from './override-reads.js';
import { createOf, sendOverride, updateOf, type Input } from './override-writes.js';

interface Options {
  words: Localize;
  lookup: DestinationLookup;
  notice: UndoNotice;
  reads(): OverrideReads;
  zone(): string;
  mayReadNumbers(): boolean;
  saved(override: Override, isNew: boolean): void;
}

/** The dialog that closes something until a moment, or changes how and until when it is closed. */
export class OverrideForm {
  readonly saving: MutationController<Input, Override>;
  readonly #host: Host & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: Options;
  readonly #person: PersonChoice;
  #item: Override | null = null;
  #draft: Draft | null = null;
  #isTold = false;

  constructor(
    host: Host & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: Options,
  ) {
    this.#host = host;
    this.#options = options;
    this.#person = new PersonChoice(host, options.words, options.lookup);
    this.saving = new MutationController(
      host,
      'override-save',
      (client, input, signal) => unwrap(options.notice.noted(sendOverride(client, input, signal))),
      {
        done: 'pbx-override-saved',
        detail: ({ item, fields }) => (item ? { id: item.id, ...fields } : fields),
      },
    );
  }

  /** The kind of object that is being chosen. */
  get asked(): TargetKind | null {
    return this.#draft && !this.#item ? this.#draft.kind : null;
  }

  /** Opens the dialog; null for a new override. */
  open(item: Override | null): void {
    this.saving.reset();
    this.#item = item;
    this.#isTold = false;
    this.#set(item ? { ...emptyDraft, ...item, id: item.target.id, kind: 'domain' } : emptyDraft);
    this.#focus(item ? '.usual button' : '#kind');
  }

  render() {
    const draft = this.#draft;
    if (!draft) return nothing;
    const { words } = this.#options;
    const title = this.#item
      ? words.text('overrideList.change', { name: words.phone(this.#item.targetName) })
      : words.text('overrideList.add');
    return modalDialog({
      title,
      close: this.#close,
      content: this.#form(draft),
      actions: submitButtons({
        words,
        form: 'override',
        label: words.text(this.#item ? 'editor.save' : 'overrideList.close'),
        busy: this.saving.pending,
        close: this.#close,
      }),
    });
  }

  #form(draft: Draft) {
    const { words, zone } = this.#options;
    const { error } = this.saving;
    const isPlain = error && fieldErrors(error).length === 0;
    return html`<form id="override" class="form" novalidate @submit=${this.#submit}>
      ${isPlain ? alertMessage(textOf(error, words)) : nothing}
      ${this.#item ? nothing : this.#target(draft)} ${this.#destination(draft)}
      ${
        this.#item
          ? nothing
          : momentField({
              words,
              id: 'startsAt',
              label: words.text('overrideList.startsAt'),
              value: draft.startsAt,
              zone: zone(),
              error: this.saving.problemAt('/startsAt'),
              change: (startsAt) => this.#set({ ...draft, startsAt }),
            })
      }
      ${momentField({
        words,
        id: 'endsAt',
        label: words.text('overrideList.endsAt'),
        value: draft.endsAt,
        zone: zone(),
        required: true,
        hasUsualEnds: true,
        error: this.#told('endsAt'),
        change: (endsAt) => this.#set({ ...draft, endsAt }),
      })}
      ${textField({
        id: 'reason',
        label: words.text('overrideList.reason'),
        hint: words.text('overrideList.reasonHint'),
        value: draft.reason,
        maxLength: 200,
        error: this.saving.problemAt('/reason'),
        change: (reason) => this.#set({ ...draft, reason }),
      })}
    </form>`;
  }

  #target(draft: Draft) {
    const { words, mayReadNumbers } = this.#options;
    const kinds = targetKinds.filter((kind) => kind !== 'phoneNumber' || mayReadNumbers());
    return html`<div class="two">
      ${selectField({
        id: 'kind',
        label: words.text('overrideList.kind'),
        value: draft.kind,
        options: kinds.map((value) => ({
          value,
          label: words.text(`overrideList.kind.${value}`),
        })),
        error: draft.kind === 'domain' ? this.#told('target') : undefined,
        change: (kind) => this.#set({ ...draft, kind: kind as TargetKind, id: '', person: null }),
      })}
      ${this.#object(draft)}
    </div>`;
  }

  #object(draft: Draft) {
    const { words, reads } = this.#options;
    const error = this.#told('target');
    switch (draft.kind) {
      case 'domain':
        return nothing;
      case 'user':
        return this.#person.render({
          chosen: draft.person,
          required: true,
          error,
          pick: (person) => this.#set({ ...draft, person, id: person?.id ?? '' }),
        });
      case 'site':
        return this.#select(
          draft,
          (reads().sites.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
        );
      case 'phoneNumber':
        return this.#select(
          draft,
          (reads().numbers.value ?? []).map(({ id, number }) => ({
            value: id,
            label: words.phone(number),
          })),
        );
    }
  }

  #select(draft: Draft, options: { value: string; label: string }[]) {
    const { words } = this.#options;
    return selectField({
      id: 'object',
      label: words.text(`overrideList.kind.${draft.kind}`),
      value: draft.id,
      required: true,
      error: this.#told('target'),
      options: [{ value: '', label: words.text('delete.choose') }, ...options],
      change: (id) => this.#set({ ...draft, id }),
    });
  }

  #destination(draft: Draft) {
    const { words, lookup } = this.#options;
    const change = (event: Event) => {
      const { value } = event.target as HTMLElement & { value: Destination | null };
      this.#set({ ...draft, destination: value });
    };
    return html`<pbx-destination-picker
      id="destination"
      required
      label=${words.text('overrideList.destination')}
      error=${this.#told('destination') ?? ''}
      .value=${draft.destination}
      .search=${lookup.search}
      .find=${lookup.find}
      @change=${change}
    ></pbx-destination-picker>`;
  }

  /** What is wrong with a field, once the person tried to save. */
  #told(field: 'target' | 'destination' | 'endsAt'): string | undefined {
    const fault = this.#isTold && this.#draft ? this.#faults(this.#draft)[field] : undefined;
    if (fault) return this.#options.words.text(`overrideList.${fault}`);
    const refused = fieldErrors(this.saving.error);
    return refused.find(({ pointer }) => pointer.startsWith(`/${field}`))?.message;
  }

  /** The organization is there as soon as it is read. */
  #faults(draft: Draft) {
    return faultsOf(this.#withDomain(draft), new Date());
  }

  #withDomain(draft: Draft): Draft {
    if (draft.kind !== 'domain' || draft.id) return draft;
    return { ...draft, id: this.#options.reads().domain.value ?? '' };
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#try();
  };

  async #try(): Promise<void> {
    await this.#options.reads().domain.settled;
    const draft = this.#draft;
    if (!draft) return;
    this.#isTold = true;
    if (Object.keys(this.#faults(draft)).length > 0) this.#focusFault();
    else await this.#save(this.#withDomain(draft));
  }

  async #save(draft: Draft): Promise<void> {
    const item = this.#item;
    const saved = await this.saving.run(
      item ? { item, fields: updateOf(draft) } : { item, fields: createOf(draft) },
    );
    if (!saved) {
      // Somebody saved first: saving again puts this on top of theirs.
      const theirs = this.saving.error?.status === 412 && this.saving.error.current;
      if (theirs) this.#item = theirs as Override;
      return this.#focusFault();
    }
    this.#close();
    this.#options.saved(saved, !item);
  }

  #focusFault(): void {
    this.#focus(
      '#override [aria-invalid=true], #override pbx-destination-picker[error]:not([error=""]), #override .alert',
    );
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #close = (): void => this.#set(null);

  #set(draft: Draft | null): void {
    this.#draft = draft;
    this.#host.requestUpdate();
  }
}
