import { seal, unseal } from '../access/secrets.js';
import { pinFields, type Pins } from './conferences.rules.js';

/** PINs as they are stored: sealed, so that neither the table nor the history holds them in clear. */
export async function sealPins<Some extends Partial<Pins>>(
  secretKey: string,
  conferenceId: string,
  pins: Some,
): Promise<Some> {
  const sealed: Partial<Record<keyof Pins, string | null>> = {};
  for (const field of pinFields) {
    const pin = pins[field];
    if (pin !== undefined) sealed[field] = pin && (await seal(secretKey, conferenceId, pin));
  }
  return { ...pins, ...sealed };
}

/** The opposite of `sealPins`. */
export async function unsealPins(
  secretKey: string,
  { id, leaderPin, participantPin }: Pins & { id: string },
): Promise<Pins> {
  return {
    leaderPin: leaderPin && (await unseal(secretKey, id, leaderPin)),
    participantPin: participantPin && (await unseal(secretKey, id, participantPin)),
  };
}
