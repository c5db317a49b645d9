import type { components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { transports, type Device } from '../shared/device.model.js';
import { QueryController } from '../shared/query-controller.js';
import { readDevice, readDevicesOf, readEngine } from '../shared/read-device.js';
import { readMe } from '../shared/read-me.js';

type Schemas = components['schemas'];

interface Shown {
  /** Empty for a new device. */
  deviceId(): string;
  /** Whose device is added; empty for the person who is signed in. */
  userId(): string;
}

const component = 'device-editor';
const requires = 'phones:read' as const;

/** Every read of the editor, each re-run when its resource is announced. */
export class DeviceReads {
  readonly device: QueryController<Device, readonly [string]>;
  readonly #shown: Shown;
  readonly #me: QueryController<Schemas['Me'], readonly []>;
  readonly #others: QueryController<readonly Device[], readonly [string]>;
  readonly #engine: QueryController<Schemas['EngineStatus'], readonly []>;

  constructor(host: Host, shown: Shown) {
    this.#shown = shown;
    this.device = new QueryController(
      host,
      'devices',
      readDevice,
      () => (shown.deviceId() ? [shown.deviceId()] : null),
      { component, requires },
    );
    this.#me = new QueryController(
      host,
      'me',
      readMe,
      () => (shown.deviceId() || shown.userId() ? null : []),
      { component, requires: 'profile:read' },
    );
    this.#others = new QueryController(
      host,
      'devices',
      readDevicesOf,
      () => (!shown.deviceId() && this.owner ? [this.owner] : null),
      { component, requires },
    );
    this.#engine = new QueryController(host, 'engine', readEngine, () => [], {
      component,
      requires: 'profile:read',
    });
  }

  /** What the form cannot be shown without. */
  get needed() {
    return [this.device, this.#me, this.#others];
  }

  /** What a new device is offered is not known yet. */
  get isPreparing(): boolean {
    return [this.#me, this.#others, this.#engine].some(({ state }) => state === 'loading');
  }

  /** Whose device is added; empty until it is known. */
  get owner(): string {
    return this.#shown.userId() || (this.#me.value?.id ?? '');
  }

  /** Suffixes of the devices that the person has. */
  get taken(): readonly string[] {
    return (this.#others.value ?? []).map(({ suffix }) => suffix);
  }

  /** Extension of the person for whom a device is added; empty while it is not known. */
  get extension(): string {
    return this.#others.value?.[0]?.extension ?? this.#me.value?.extension ?? '';
  }

  /** How phones can connect, the safest first; all ways while that is not known. */
  get transports(): readonly Device['transport'][] {
    const offered = this.#engine.value?.transports ?? [];
    return offered.length > 0 ? transports.filter((one) => offered.includes(one)) : transports;
  }

  /** Host and port that phones register with; null where there is no engine. */
  get server(): string | null {
    return this.#engine.value?.server ?? null;
  }
}
