import '@pbxkit/components/data-table.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession } from './in-session.js';

const meta: Meta = { title: 'Shared/Data table', component: 'pbx-data-table', tags: ['autodocs'] };
export default meta;

interface City {
  id: string;
  name: string;
  people: number;
}

const cities: City[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  name: `Saint-${['Jean', 'Luc', 'Hyacinthe', 'Jérôme', 'Eustache'][index % 5]}-${index + 1}`,
  people: (index * 7919) % 90_000,
}));

const columns = [
  { id: 'name', header: 'City', value: (city: City) => city.name, sort: 'name' },
  {
    id: 'people',
    header: 'People',
    value: (city: City) => String(city.people),
    sort: 'people',
    numeric: true,
  },
  { id: 'id', header: 'Number', value: (city: City) => city.id, numeric: true },
];

const actions = [
  { id: 'show', label: 'Show on the map', run: () => undefined },
  { id: 'remove', label: 'Remove', run: () => undefined, danger: true },
];

const table = (rows: readonly City[], total: number) =>
  inSession(
    html`<pbx-data-table
      label="Cities"
      selectable
      sort="name"
      .columns=${columns}
      .rows=${rows}
      .total=${total}
      .rowActions=${actions}
    >
      <button slot="bulk">Merge</button>
      <p slot="empty">No cities.</p>
    </pbx-data-table>`,
    {},
  );

export const Default: StoryObj = { render: table(cities, cities.length) };
export const PartlyLoaded: StoryObj = { render: table(cities.slice(0, 8), 10_000) };
export const Loading: StoryObj = { render: table([], -1) };
export const Empty: StoryObj = { render: table([], 0) };
