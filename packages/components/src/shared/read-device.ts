import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Device } from './device.model.js';

/** A device by its id, for a `QueryController` on `devices`. */
export function readDevice(
  client: PbxClient,
  [deviceId]: readonly [string],
  signal: AbortSignal,
): Promise<Device> {
  return unwrap(client.GET('/devices/{deviceId}', { params: { path: { deviceId } }, signal }));
}

/** All devices of a user, for a `QueryController` on `devices`; nobody has more than a page of them. */
export async function readDevicesOf(
  client: PbxClient,
  [userId]: readonly [string],
  signal: AbortSignal,
): Promise<readonly Device[]> {
  const params = { query: { userId, limit: 200 } };
  return (await unwrap(client.GET('/devices', { params, signal }))).items;
}

/** What carries the calls, for a `QueryController` on `engine`. */
export function readEngine(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<components['schemas']['EngineStatus']> {
  return unwrap(client.GET('/engine', { signal }));
}
