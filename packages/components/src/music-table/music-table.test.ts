import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { officeMusic, siteMusic } from '../shared/prompts.sample.js';
import { mount, press, says, shown } from '../testing.js';
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

  it('opens the music of an owner by keyboard, and takes actions of the page', async () => {
    const element = await show();
    const chosen: string[] = [];
    element.rowActions = [
      ...element.rowActions,
      { id: 'copy', label: 'Copy', run: ({ ownerName }) => chosen.push(ownerName) },
    ];
    const grid = await shown<HTMLElementTagNameMap['pbx-data-table']>(element, 'pbx-data-table');
    await says(grid, 'Own music: 3 tracks');
    const selected = oneEvent(element, 'pbx-music-select');
    grid.focus();
    await sendKeys({ press: 'Enter' });
    expect((await selected).detail.ownerName).to.equal(officeMusic.ownerName);
    grid.renderRoot.querySelector<HTMLElement>('.row .actions button')?.click();
    (await shown(grid, '[data-action="copy"]')).click();
    expect(chosen).to.have.length(1);
  });

  it('writes all of them into a file', async () => {
    const element = await show();
    const saved = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob as Blob);
        return createObjectURL(blob);
      };
    });
    await press(element, 'Export CSV');
    const [header, ...rows] = (await (await saved).text()).split('\r\n');
    expect(header).to.contain('Tracks');
    expect(rows.join()).to.contain('Evening jazz');
  });

  it('says why it shows nothing, and is accessible then', async () => {
    const handlers: TestHandlers = { listMusicOnHold: () => problem(500, 'server-error') };
    const element = await mount<PbxMusicTable>(
      createTestSession(handlers),
      html`<pbx-music-table></pbx-music-table>`,
    );
    await shown(element, '[role="alert"]');
    await expect(element).to.be.accessible();
    const denied = await mount<PbxMusicTable>(
      createTestSession({}, { grant: { granted: {} } }),
      html`<pbx-music-table></pbx-music-table>`,
    );
    await waitUntil(() => denied.status.state === 'denied');
  });

  it('speaks French', async () => {
    const element = await show('fr-CA');
    const grid = await shown<HTMLElementTagNameMap['pbx-data-table']>(element, 'pbx-data-table');
    await says(grid, 'Héritée de Boréal');
  });
});
