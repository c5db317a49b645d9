import { unwrap, type PbxClient, type components, type operations } from '@pbxkit/client';
import { deviceKinds } from '../shared/device.model.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import type { ListWindow } from '../shared/list/list-window.model.js';
import type { Localize } from '../shared/localize.js';
import { filtering, type DeviceFilters, type DeviceView } from './device-table.model.js';

/** What the list is asked for, without the window. */
export type DeviceQuery = Pick<
  NonNullable<operations['listDevices']['parameters']['query']>,
  'q' | 'sort' | 'userId' | 'registered' | 'kind'
>;

export function queryOf(
  { query, filters, sort }: Omit<DeviceView, 'columns'>,
  userId: string,
): DeviceQuery {
  const { registered, kind } = filtering.clean(filters);
  return {
    ...(query && { q: query }),
    ...(userId && { userId }),
    ...(registered && { registered: registered === 'true' }),
    ...(kind && { kind }),
    sort: sort as NonNullable<DeviceQuery['sort']>,
  };
}

export function readDevices(
  client: PbxClient,
  query: DeviceQuery & ListWindow,
  signal: AbortSignal,
): Promise<components['schemas']['DeviceList']> {
  return unwrap(client.GET('/devices', { params: { query }, signal }));
}

/** The filters as the panel shows them. */
export function deviceFilters(words: Localize, filters: DeviceFilters): ListFilter[] {
  return [
    {
      name: 'registered',
      label: words.text('device.state'),
      value: filters.registered,
      options: [
        { value: 'true', label: words.text('device.registered') },
        { value: 'false', label: words.text('device.notRegistered') },
      ],
    },
    {
      name: 'kind',
      label: words.text('device.kind'),
      value: filters.kind,
      options: deviceKinds.map((value) => ({ value, label: words.text(`device.kind.${value}`) })),
    },
  ];
}
