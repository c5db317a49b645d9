import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { UserImport } from '@pbxkit/client';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { TestHandlers, TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../session/session.js';
import './user-import.js';
import type { PbxUserImport } from './user-import.js';
import { planned, sampleImports, uploaded } from './user-import.sample.js';

type Options = Parameters<typeof createTestSession>[1];

const until = (holds: () => unknown, message?: string) =>
  waitUntil(holds, message, { timeout: 10_000 });

/** The page is in the scheme, so that the element inherits it. */
function paint(scheme: 'light' | 'dark') {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#16181d' : '#ffffff';
}

async function mount(handlers: TestHandlers, importId = '', options: Options = {}) {
  const session = createTestSession(handlers, options);
  const host = await fixture(
    html`<main>
      <pbx-session .session=${session}>
        <pbx-user-import import-id=${importId}></pbx-user-import>
      </pbx-session>
    </main>`,
  );
  const element = host.querySelector('pbx-user-import') as PbxUserImport;
  await until(() => !['starting', 'idle'].includes(session.state));
  await until(() => element.status.state !== 'loading');
  await element.updateComplete;
  return { element, session, host: host as HTMLElement };
}

const at = (state?: UserImport, options?: Options) => {
  const imports = sampleImports(state);
  return mount(imports.handlers, state?.id, options).then((mounted) => ({ ...mounted, imports }));
};

const shown = (element: PbxUserImport) => element.renderRoot.textContent ?? '';

function part<E extends HTMLElement>(element: PbxUserImport, selector: string): E {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
}

function button(element: PbxUserImport, text: string): HTMLButtonElement {
  const all = [...element.renderRoot.querySelectorAll('button')];
  const found = all.find((one) => one.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`there is no button ${text}`);
  return found;
}

async function appears(element: PbxUserImport, text: string) {
  await until(() => shown(element).includes(text), `“${text}” is not shown`);
}

function pick(element: PbxUserImport, file: File) {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = part<HTMLInputElement>(element, 'input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}

const calls = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id);

const legacy = new File(['Extension;Last Name\r\n9272;Lefebvre\r\n'], 'users-legacy.csv');

describe('pbx-user-import', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('says the limits before a file is chosen', async () => {
    const { element } = await at();
    await appears(element, 'up to 5,000 rows and 10 MB');
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`is accessible at every step in ${scheme}, ${dir}`, async () => {
        paint(scheme);
        const states = [undefined, uploaded, planned, { ...planned, status: 'applied' as const }];
        for (const state of states) {
          const { element, host } = await at(state);
          host.dir = dir;
          await until(() => element.renderRoot.querySelector('h2'));
          const table = element.renderRoot.querySelector('pbx-data-table');
          await until(() => !table || table.shadowRoot?.textContent?.includes('Léa Haddad'));
          await expect(element).to.be.accessible();
        }
        paint('light');
      });
    }
  }

  it('goes from upload to undo', async () => {
    const { element, imports, session } = await at();
    const opened = oneEvent(element, 'pbx-user-import-select');
    pick(element, legacy);
    expect((await opened).detail).to.equal(uploaded.id);
    expect(calls(session, 'createUserImport')[0]).to.deep.include({
      body: await legacy.text(),
      params: { query: { fileName: 'users-legacy.csv' } },
    });

    await appears(element, '1 column is left out: Scope');
    button(element, 'Check the file').click();
    await appears(element, '0 of 1,000 rows checked');
    expect(calls(session, 'updateUserImport')[0]?.body).to.deep.include({ createMissing: true });
    imports.progress(500);
    session.push({ resource: 'user-imports' });
    await appears(element, '500 of 1,000 rows checked');
    imports.finish({ counts: { ...planned.counts, conflict: 0, error: 0 } });
    session.push({ resource: 'user-imports' });

    await appears(element, 'New departments: Expédition');
    button(element, 'Apply all 800 changes').click();
    await appears(element, '0 of 1,000 rows applied');
    const applied = oneEvent(element, 'pbx-user-import-applied');
    imports.finish();
    session.push({ resource: 'user-imports' });
    expect((await applied).detail).to.include({ status: 'applied' });

    await appears(element, 'The import is applied');
    button(element, 'Undo the import').click();
    await appears(element, 'Undo the whole import?');
    part<HTMLButtonElement>(element, 'dialog .primary').click();
    await appears(element, 'The import was undone');
    expect(calls(session, 'undoChange').length).to.equal(1);
  });

  it('goes on where the import is after a reload', async () => {
    const { element } = await at({ ...planned, status: 'applying', processed: 420 });
    await appears(element, '420 of 1,000 rows applied');
    const bar = part<HTMLProgressElement>(element, 'progress');
    expect([bar.value, bar.max]).to.deep.equal([420, 1000]);
  });

  it('opens an earlier import', async () => {
    const imports = sampleImports(planned);
    const { element } = await mount(imports.handlers);
    await appears(element, 'Earlier imports');
    part<HTMLButtonElement>(element, '.earlier button').click();
    await appears(element, 'What the import would do');
    expect(element.importId).to.equal(planned.id);
  });

  it('refuses a file that is too large or empty before it is sent', async () => {
    const { element, session } = await at();
    pick(element, new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'huge.csv'));
    await appears(element, 'huge.csv has 11 MB. The limit is 10 MB');
    pick(element, new File([], 'nothing.csv'));
    await appears(element, 'nothing.csv is empty.');
    expect(calls(session, 'createUserImport')).to.deep.equal([]);
  });

  it('shows why the server refuses a file', async () => {
    const { element } = await mount({
      ...sampleImports().handlers,
      createUserImport: () => problem(422, 'invalid', { detail: 'The file has 6,000 rows.' }),
    });
    pick(element, legacy);
    await appears(element, 'The file has 6,000 rows.');
  });

  it('takes a dropped file', async () => {
    const { element } = await at();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(legacy);
    part(element, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await appears(element, 'Match the columns');
  });

  it('maps columns by keyboard, and refuses one field for two columns', async () => {
    const { element } = await at(uploaded);
    const select = part<HTMLSelectElement>(element, '#column-6');
    select.focus();
    await sendKeys({ type: 'Role' });
    await until(() => select.value === 'role');
    await appears(element, 'Every column is used.');
    part(element, '#column-5').focus();
    await sendKeys({ type: 'Last name' });
    await appears(element, 'Last name is chosen for two columns.');
    expect(button(element, 'Check the file').disabled).to.equal(true);
    expect(part(element, '#column-5').getAttribute('aria-invalid')).to.equal('true');
  });

  it('asks for a column that tells rows apart', async () => {
    const { element } = await at(uploaded);
    const select = part<HTMLSelectElement>(element, '#column-0');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await appears(element, 'Choose the column of the extension');
    expect(button(element, 'Check the file').disabled).to.equal(true);
  });

  it('uses, keeps and forgets mappings', async () => {
    const { element, session } = await at(uploaded);
    await appears(element, 'Old PBX');
    button(element, 'Use').click();
    await element.updateComplete;
    expect(part<HTMLSelectElement>(element, '#column-6').value).to.equal('role');
    part(element, '#keep-name').focus();
    await sendKeys({ type: 'Legacy' });
    await sendKeys({ press: 'Enter' });
    await appears(element, 'Legacy');
    expect(calls(session, 'createImportMapping')[0]?.body).to.deep.include({
      mapping: { Extension: 'extension', 'Last Name': 'lastName', Scope: 'role' },
    });
    button(element, 'Forget').click();
    await until(() => !shown(element).includes('Old PBX'));
  });

  it('does not apply all while rows are refused, says why, and applies the valid ones', async () => {
    const { element, session } = await at(planned);
    const all = button(element, 'Apply all 800 changes');
    expect(all.disabled).to.equal(true);
    const reason = part(element, `#${all.getAttribute('aria-describedby')}`);
    expect(reason.textContent).to.contain('50 rows have an error or a conflict.');
    button(element, 'Apply the 800 valid rows only').click();
    await appears(element, 'Applying…');
    expect(calls(session, 'applyUserImport')[0]?.params.query).to.deep.equal({ rows: 'valid' });
  });

  it('applies nothing after a veto', async () => {
    const { element, session } = await at(planned);
    element.addEventListener('pbx-user-import-apply', (event) => event.preventDefault());
    button(element, 'Apply the 800 valid rows only').click();
    await element.updateComplete;
    expect(calls(session, 'applyUserImport')).to.deep.equal([]);
  });

  it('filters the rows by plan, and reads at most 200 of them', async () => {
    const { element, session } = await at(planned);
    await until(() => calls(session, 'listUserImportRows').length > 0);
    button(element, 'Error').click();
    await until(() => calls(session, 'listUserImportRows').length > 1);
    const [first, filtered] = calls(session, 'listUserImportRows').map(
      ({ params }) => params.query,
    );
    expect(first).to.deep.equal({ limit: 200, offset: 0 });
    expect(filtered).to.deep.equal({ limit: 200, offset: 0, action: 'error' });
    expect(button(element, 'Error').getAttribute('aria-pressed')).to.equal('true');
  });

  it('opens a row with every problem and difference', async () => {
    const { element } = await at(planned);
    const table = part<HTMLElement>(element, 'pbx-data-table');
    await until(() => table.shadowRoot?.textContent?.includes('Mathéo Leblanc'));
    table.focus();
    for (let down = 0; down < 3; down += 1) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await appears(element, 'An extension has 2 to 7 digits, such as 1001.');
    expect(part(element, 'dialog').textContent).to.contain('extension-format').and.contain('10a1');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until(() => !element.renderRoot.querySelector('dialog'));
  });

  it('goes back from a plan to its columns', async () => {
    const { element } = await at(planned);
    button(element, 'Change the columns').click();
    await appears(element, 'Match the columns');
    button(element, 'Check the file').click();
    await appears(element, 'rows checked');
  });

  it('shows why an import failed', async () => {
    const { element } = await at({ ...planned, status: 'failed', failure: 'The disk is full.' });
    await appears(element, 'The disk is full.');
  });

  it('names the conflicts when an import cannot be undone', async () => {
    const imports = sampleImports({ ...planned, status: 'applied', changeId: planned.id });
    const { element } = await mount(
      {
        ...imports.handlers,
        undoChange: () => problem(409, 'undo-conflict', { detail: 'Léa Haddad changed since.' }),
      },
      planned.id,
    );
    button(element, 'Undo the import').click();
    await element.updateComplete;
    part<HTMLButtonElement>(element, 'dialog .primary').click();
    await appears(element, 'Léa Haddad changed since.');
  });

  it('forgets an import and starts again', async () => {
    const { element, imports } = await at(planned);
    button(element, 'Forget this import').click();
    await appears(element, 'Choose the file');
    expect(imports.current).to.equal(undefined);
    expect(element.importId).to.equal('');
  });

  it('is not there for those who may not import, and asks nothing', async () => {
    const granted = { 'user-import': ['users:read' as const] };
    const { element, session } = await at(undefined, { grant: testGrant({ granted }) });
    await appears(element, 'You may not see this');
    expect(session.calls).to.deep.equal([]);
  });

  it('speaks French and fits in 320 px at every step', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const state of [undefined, uploaded, planned]) {
      const { element } = await at(state, { locale: 'fr-CA' });
      await appears(element, 'Vérification');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    }
    await setViewport({ width: 1024, height: 768 });
  });
});
