import type { paths } from '@pbxkit/client';
import type { TestUser } from '@pbxkit/server/testing.js';
import type { Client } from 'openapi-fetch';
import { Phone } from './phone/phone.js';
import type { Address } from './phone/transactions.js';

/** Phones of one engine. */
export class Phones {
  /** Where phones register. */
  readonly at: Address;
  readonly #started: Phone[] = [];

  /** @param sip host and port that phones register with */
  constructor(sip: string) {
    const colon = sip.lastIndexOf(':');
    this.at = { address: sip.slice(0, colon), port: Number(sip.slice(colon + 1)) };
  }

  /** One that has not registered yet. */
  phone({ name, domain, password }: { name: string; domain: string; password: string }) {
    return this.#start(
      new Phone({ host: '127.0.0.1', server: this.at, user: name, domain, password }),
    );
  }

  /** The line to the outside, at its host and port. */
  carrier(address: string): Promise<Phone> {
    const [host = '', port] = address.split(':');
    return this.#start(
      new Phone({
        ...{ host, port: Number(port), server: this.at, user: 'carrier', domain: '127.0.0.1' },
      }),
    );
  }

  /** A registered one of a user, with the password it was given. */
  async of(manager: Client<paths>, user: TestUser, suffix = '') {
    const { data, error } = await manager.POST('/devices', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { userId: user.id, suffix, srtp: 'off' },
    });
    if (!data) throw new Error(JSON.stringify(error));
    const { device, password } = data;
    const phone = await this.phone({
      ...{ name: device.sipUsername, domain: device.sipDomain, password },
    });
    const status = await phone.register();
    if (status !== 200) throw new Error(`${device.sipUsername} is refused with ${status}`);
    return { phone, password };
  }

  async close(): Promise<void> {
    for (const each of this.#started) await each.close();
  }

  async #start(phone: Phone): Promise<Phone> {
    this.#started.push(await phone.start());
    return phone;
  }
}
