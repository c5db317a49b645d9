import { render } from 'lit';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import {
  deviceFieldText,
  lastSeenText,
  registeredTag,
  registeredText,
} from '../shared/device-words.js';
import type { Device } from '../shared/device.model.js';
import type { Localize, StringId } from '../shared/localize.js';

const headers = {
  sipUsername: 'deviceTable.sipName',
  user: 'deviceTable.user',
  kind: 'device.kind',
  registered: 'device.state',
  address: 'device.address',
  userAgent: 'device.userAgent',
  lastSeen: 'device.lastSeen',
  transport: 'device.transport',
  srtp: 'device.srtp',
  created: 'deviceTable.created',
} as const satisfies Record<string, StringId>;

/** The columns of the list, without names where it is that of one person; the headers follow the language of the session. */
export function deviceColumns(words: Localize, isOfOne: () => boolean): readonly Column<Device>[] {
  const columns: (Omit<Column<Device>, 'header'> & { id: keyof typeof headers })[] = [
    {
      id: 'sipUsername',
      value: ({ sipUsername }) => sipUsername,
      sort: 'sipUsername',
      numeric: true,
      width: 7,
    },
    {
      id: 'user',
      value: ({ userName }) => userName,
      sort: 'userName',
      width: 10,
      get hidden() {
        return isOfOne();
      },
    },
    { id: 'kind', value: ({ kind }) => deviceFieldText(words, 'kind', kind), width: 10 },
    {
      id: 'registered',
      value: (device) => registeredText(words, device),
      render: (device) => state(words, device),
      width: 10.5,
    },
    { id: 'address', value: ({ address }) => address ?? '', numeric: true, width: 9.5 },
    { id: 'userAgent', value: ({ userAgent }) => userAgent ?? '', width: 11 },
    {
      id: 'lastSeen',
      value: (device) => lastSeenText(words, device),
      sort: 'lastSeenAt',
      width: 10.5,
    },
    {
      id: 'transport',
      value: ({ transport }) => deviceFieldText(words, 'transport', transport),
      hidden: true,
      width: 8,
    },
    {
      id: 'srtp',
      value: ({ srtp }) => deviceFieldText(words, 'srtp', srtp),
      hidden: true,
      width: 10,
    },
    {
      id: 'created',
      value: ({ createdAt }) => words.date(createdAt),
      sort: 'createdAt',
      hidden: true,
      numeric: true,
      width: 11,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<typeof column, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Device>,
  );
}

interface Acts {
  edit(device: Device): void;
  askRenew(device: Device): void;
  resync(device: Device): void;
  askDelete(device: Device): void;
}

/** What can be done with one device; the labels follow the language of the session. */
export function deviceRowActions(words: Localize, acts: Acts): readonly RowAction<Device>[] {
  const action = (
    id: string,
    label: StringId,
    run: (device: Device) => void,
    more: Partial<RowAction<Device>> = {},
  ): RowAction<Device> => ({
    id,
    run,
    get label() {
      return words.text(label);
    },
    ...more,
  });
  const requires = 'phones:write' as const;
  return [
    action('edit', 'deviceTable.edit', acts.edit),
    action('new-password', 'deviceTable.newPassword', acts.askRenew, { requires }),
    action('resync', 'device.resync', acts.resync, { requires }),
    action('delete', 'deviceTable.delete', acts.askDelete, { requires, danger: true }),
  ];
}

function state(words: Localize, device: Device): Node {
  const holder = document.createElement('span');
  holder.className = 'tags';
  render(registeredTag(words, device), holder);
  return holder;
}
