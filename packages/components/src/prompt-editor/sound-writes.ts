import { unwrap, type PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { Prompt, PromptUpload } from '../shared/prompt.js';

export interface SpeechInput {
  readonly script: string;
  readonly language: NonNullable<Prompt['language']>;
  readonly voice: string | null;
}

/** The ways to a sound. */
export class SoundWrites {
  readonly uploading: MutationController<File, PromptUpload>;
  readonly recording: MutationController<null, PromptUpload>;
  readonly speaking: MutationController<SpeechInput, PromptUpload>;

  constructor(host: Host) {
    this.uploading = new MutationController(host, 'prompt-upload', upload);
    this.recording = new MutationController(host, 'prompt-record', (client, _, signal) =>
      unwrap(client.POST('/prompt-recordings', { body: {}, signal })),
    );
    this.speaking = new MutationController(host, 'prompt-speak', (client, body, signal) =>
      unwrap(client.POST('/prompt-speech', { body, signal })),
    );
  }

  get all() {
    return [this.uploading, this.recording, this.speaking];
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
