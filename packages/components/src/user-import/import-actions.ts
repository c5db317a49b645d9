import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import { undoChange } from '../shared/undo-change.js';

type UserImport = components['schemas']['UserImport'];
type UserImportUpdate = components['schemas']['UserImportUpdate'];
type ImportMapping = components['schemas']['ImportMapping'];
type ImportMappingCreate = components['schemas']['ImportMappingCreate'];
type BulkPlan = components['schemas']['BulkPlan'];

export interface PlanInput {
  current: UserImport;
  update: UserImportUpdate;
}
export interface ApplyInput {
  current: UserImport;
  rows: 'all' | 'valid';
}

/** Every write of the import. A plan and its application go on in the background after they are accepted. */
export class ImportActions {
  readonly uploading: MutationController<File, UserImport>;
  readonly planning: MutationController<PlanInput, UserImport>;
  readonly applying: MutationController<ApplyInput, UserImport>;
  readonly undoing: MutationController<UserImport, BulkPlan>;
  readonly reporting: MutationController<UserImport, string>;
  readonly forgetting: MutationController<UserImport, UserImport>;
  readonly keeping: MutationController<ImportMappingCreate, ImportMapping>;
  readonly dropping: MutationController<ImportMapping, ImportMapping>;

  constructor(host: Host) {
    this.uploading = new MutationController(host, 'user-import-upload', upload, {
      done: 'pbx-user-import-uploaded',
    });
    this.planning = new MutationController(host, 'user-import-plan', plan, {
      done: 'pbx-user-import-planning',
    });
    this.applying = new MutationController(host, 'user-import-apply', apply, {
      done: 'pbx-user-import-applying',
    });
    this.undoing = new MutationController(host, 'user-import-undo', undo, {
      done: 'pbx-user-import-undone',
    });
    this.reporting = new MutationController(host, 'user-import-report', report);
    this.forgetting = new MutationController(host, 'user-import-delete', forget, {
      done: 'pbx-user-import-deleted',
    });
    this.keeping = new MutationController(host, 'import-mapping-save', keep, {
      done: 'pbx-import-mapping-saved',
    });
    this.dropping = new MutationController(host, 'import-mapping-delete', drop, {
      done: 'pbx-import-mapping-deleted',
    });
  }

  get all() {
    const { uploading, planning, applying, undoing, reporting, forgetting, keeping, dropping } =
      this;
    return [uploading, planning, applying, undoing, reporting, forgetting, keeping, dropping];
  }
}

function upload(client: PbxClient, file: File, signal: AbortSignal): Promise<UserImport> {
  return unwrap(
    client.POST('/user-imports', {
      params: { query: { fileName: file.name.slice(-200) } },
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'text/csv' },
      signal,
    }),
  );
}

async function plan(client: PbxClient, input: PlanInput, signal: AbortSignal): Promise<UserImport> {
  const path = { importId: input.current.id };
  const header = { 'If-Match': `"${input.current.version}"` };
  const body = input.update;
  await unwrap(
    client.PATCH('/user-imports/{importId}', { params: { path, header }, body, signal }),
  );
  const params = { path, query: { dryRun: true } };
  return unwrap(client.POST('/user-imports/{importId}/apply', { params, signal }));
}

function apply(client: PbxClient, input: ApplyInput, signal: AbortSignal): Promise<UserImport> {
  const params = { path: { importId: input.current.id }, query: { rows: input.rows } };
  return unwrap(client.POST('/user-imports/{importId}/apply', { params, signal }));
}

function undo(client: PbxClient, current: UserImport, signal: AbortSignal): Promise<BulkPlan> {
  return undoChange(client, current.changeId ?? '', signal);
}

function report(client: PbxClient, current: UserImport, signal: AbortSignal): Promise<string> {
  const params = { path: { importId: current.id } };
  return unwrap(client.GET('/user-imports/{importId}/report', { params, parseAs: 'text', signal }));
}

async function forget(client: PbxClient, current: UserImport, signal: AbortSignal) {
  const params = { path: { importId: current.id }, header: ifMatch(current) };
  await unwrap(client.DELETE('/user-imports/{importId}', { params, signal }));
  return current;
}

function keep(client: PbxClient, body: ImportMappingCreate, signal: AbortSignal) {
  return unwrap(client.POST('/import-mappings', { body, signal }));
}

async function drop(client: PbxClient, kept: ImportMapping, signal: AbortSignal) {
  const params = { path: { mappingId: kept.id }, header: ifMatch(kept) };
  await unwrap(client.DELETE('/import-mappings/{mappingId}', { params, signal }));
  return kept;
}

function ifMatch({ version }: { version: number }) {
  return { 'If-Match': `"${version}"` };
}
