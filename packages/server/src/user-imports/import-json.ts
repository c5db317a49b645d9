import type { components } from '@pbxkit/client';
import { fieldTexts, say, type Language, type Text } from '../problem-texts.js';
import { countryOf } from '../users/users.rules.js';
import { readRows } from './rows.js';
import type { StoredRow } from './import-rows.queries.js';
import type { ImportRecord } from './user-imports.queries.js';

type Schemas = components['schemas'];

/** Why an import failed, by code. */
const failureTexts = {
  interrupted: {
    en: 'The server stopped during this step. Nothing was written; run the dry run again.',
    fr: 'Le serveur s’est arrêté pendant cette étape. Rien n’a été écrit; relancez l’essai à blanc.',
  },
  'plan-changed': {
    en: 'Users changed since the plan was made. Nothing was written; run the dry run again.',
    fr: 'Des utilisateurs ont changé depuis le plan. Rien n’a été écrit; relancez l’essai à blanc.',
  },
  unexpected: {
    en: 'Something went wrong on our side. Nothing was written; run the dry run again.',
    fr: 'Une erreur est survenue de notre côté. Rien n’a été écrit; relancez l’essai à blanc.',
  },
} as const satisfies Record<string, Text>;

export type FailureCode = keyof typeof failureTexts;

export function toImport(record: ImportRecord, language: Language): Schemas['UserImport'] {
  return {
    id: record.id,
    version: record.version,
    fileName: record.file_name,
    status: record.status,
    encoding: record.encoding,
    delimiter: record.delimiter,
    columns: record.columns,
    mapping: record.mapping,
    createMissing: record.create_missing,
    total: record.total,
    processed: record.processed,
    counts: record.counts,
    failure: record.failure && say(failureTexts[record.failure as FailureCode], language),
    createdDepartments: record.created_departments,
    createdSites: record.created_sites,
    changeId: record.change_id,
    createdAt: record.created_at.toISOString(),
    updatedAt: record.updated_at.toISOString(),
  };
}

/** A planned row with its problems in the language of the reader; what a new user gets is read from its cells. */
export function toRow(
  row: StoredRow,
  record: ImportRecord,
  language: Language,
): Schemas['ImportRow'] {
  return {
    row: row.row,
    extension: row.extension,
    name: row.name,
    action: row.action ?? 'error',
    changes: row.action === 'create' ? given(row, record, language) : row.changes,
    problems: row.problems.map(({ values, ...problem }) => ({
      ...problem,
      message: say(fieldTexts[problem.code as keyof typeof fieldTexts], language, values),
    })),
  };
}

function given(row: StoredRow, record: ImportRecord, language: Language): Schemas['FieldChange'][] {
  const columns = record.columns.map(({ name }) => name);
  const [read] = readRows(columns, record.mapping, [row], countryOf(language));
  return Object.entries(read?.values ?? {})
    .filter(([field, after]) => !['id', 'domain'].includes(field) && after !== null)
    .map(([field, after]) => ({ field, before: null, after: after as unknown }));
}
