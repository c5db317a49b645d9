import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import '../../locales/en/calls.js';
import type { Host } from '../client-context.js';
import { selectField } from '../field.js';
import type { Localize } from '../localize.js';
import { QueryController } from '../query-controller.js';
import { readMe } from '../read-me.js';

type Device = components['schemas']['Device'];

/** The own phones, read while one of them has to be chosen. */
export class OwnPhones {
  readonly #words: Localize;
  readonly #devices: QueryController<readonly Device[], readonly []>;

  constructor(host: Host, words: Localize, isNeeded: () => boolean) {
    this.#words = words;
    this.#devices = new QueryController(
      host,
      ['devices', 'me'],
      readOwn,
      () => (isNeeded() ? ([] as const) : null),
      { requires: 'phones:read' },
    );
  }

  /** Which of them rings; all of them, unless one is chosen. */
  render(deviceId: string, change: (deviceId: string) => void) {
    const words = this.#words;
    const devices = this.#devices.value ?? [];
    return selectField({
      id: 'phone',
      label: words.text('callPlace.phone'),
      value: deviceId,
      options: [
        { value: '', label: words.text('callPlace.allPhones') },
        ...devices.map((device) => ({
          value: device.id,
          label: this.#label(device),
          disabled: !device.registered,
        })),
      ],
      change,
    });
  }

  #label({ kind, sipUsername, registered }: Device): string {
    const phone = `${this.#words.text(`callPlace.kind.${kind}`)} ${sipUsername}`;
    return registered ? phone : this.#words.text('callPlace.offline', { phone });
  }
}

async function readOwn(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<readonly Device[]> {
  const { id: userId } = await readMe(client, [], signal);
  if (!userId) return [];
  const query = { userId, limit: 50 };
  return (await unwrap(client.GET('/devices', { params: { query }, signal }))).items;
}
