import { expect, html } from '@open-wc/testing';
import { createTestSession, type TestHandlers } from '@pbxkit/client/testing.js';
import { officeMusic, siteMusic } from '../shared/prompts.sample.js';
import { mount, says, shown } from '../testing.js';
import './music-table.js';
import type { PbxMusicTable } from './music-table.js';

const asked: unknown[] = [];
const list: TestHandlers = {
  listMusicOnHold: ({ params }) => {
    asked.push(params.query);
    return { items: [officeMusic, siteMusic], nextCursor: null, total: 2 };
  },
};
const show = (locale = 'en-CA') =>
  mount<PbxMusicTable>(
    createTestSession(list, { locale }),
    html`<pbx-music-table></pbx-music-table>`,
  );

describe('pbx-music-table', () => {
  it('shows those with music of their own, and where the others have theirs from', async () => {
    const element = await show();
    const grid = await shown<HTMLElementTagNameMap['pbx-data-table']>(element, 'pbx-data-table');
    await says(grid, 'Own music: 3 tracks');
    await says(grid, 'Inherited from Boréal');
    expect(asked.at(-1)).to.include({ own: true });
    await expect(element).to.be.accessible();
  });

  it('speaks French', async () => {
    const element = await show('fr-CA');
    const grid = await shown<HTMLElementTagNameMap['pbx-data-table']>(element, 'pbx-data-table');
    await says(grid, 'Héritée de Boréal');
  });
});
