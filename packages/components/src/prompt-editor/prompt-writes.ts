import { unwrap, type PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { Prompt, PromptUpload } from '../shared/prompt.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';

/** What is sent of a prompt. */
export interface PromptInput {
  readonly id: string;
  readonly version: number;
  readonly ownerUserId: string;
  readonly body: {
    readonly title: string;
    readonly language: Prompt['language'];
    readonly script: string | null;
    readonly uploadId?: string;
  };
}

export interface SpeechInput {
  readonly script: string;
  readonly language: NonNullable<Prompt['language']>;
}

/** Everything that the editor writes. */
export class PromptWrites {
  readonly uploading: MutationController<File, PromptUpload>;
  readonly recording: MutationController<null, PromptUpload>;
  readonly speaking: MutationController<SpeechInput, PromptUpload>;
  readonly saving: MutationController<PromptInput, Prompt>;

  constructor(host: Host, notice: UndoNotice) {
    this.uploading = new MutationController(host, 'prompt-upload', upload);
    this.recording = new MutationController(host, 'prompt-record', (client, _, signal) =>
      unwrap(client.POST('/prompt-recordings', { body: {}, signal })),
    );
    this.speaking = new MutationController(host, 'prompt-speak', (client, body, signal) =>
      unwrap(client.POST('/prompt-speech', { body, signal })),
    );
    this.saving = new MutationController(
      host,
      'prompt-save',
      (client, input, signal) => save(client, input, notice, signal),
      { done: 'pbx-prompt-saved', detail: ({ id, body }) => ({ ...body, ...(id && { id }) }) },
    );
  }

  get all() {
    return [this.uploading, this.recording, this.speaking, this.saving];
  }
}

function upload(client: PbxClient, file: File, signal: AbortSignal): Promise<PromptUpload> {
  return unwrap(
    client.POST('/prompt-uploads', {
      params: { query: { fileName: file.name.slice(-200) } },
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
      signal,
    }),
  );
}

function save(
  client: PbxClient,
  { id: promptId, version, ownerUserId, body }: PromptInput,
  notice: UndoNotice,
  signal: AbortSignal,
): Promise<Prompt> {
  if (promptId) {
    const params = { path: { promptId }, header: { 'If-Match': `"${version}"` } };
    return unwrap(notice.noted(client.PATCH('/prompts/{promptId}', { params, body, signal })));
  }
  const { uploadId = '', ...rest } = body;
  const owner = ownerUserId ? { ownerUserId } : {};
  return unwrap(
    notice.noted(client.POST('/prompts', { body: { ...rest, ...owner, uploadId }, signal })),
  );
}
