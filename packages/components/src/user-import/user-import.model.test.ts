import type { components } from '@pbxkit/client';
import { expect } from '@open-wc/testing';
import {
  doubledFields,
  hasKey,
  keptFor,
  leftOutColumns,
  refusedRows,
  startMapping,
  stepOf,
  withColumn,
} from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];

const column = (name: string, suggested: UserImport['columns'][number]['suggested'] = null) => ({
  name,
  examples: [],
  suggested,
});

const uploaded: UserImport = {
  id: '01930000-0000-7000-8000-000000000001',
  version: 1,
  fileName: 'users.csv',
  status: 'mapping',
  encoding: 'utf-8',
  delimiter: ';',
  columns: [column('Extension', 'extension'), column('Poste', 'extension'), column('Why')],
  mapping: {},
  createMissing: true,
  total: 40,
  processed: 0,
  counts: { create: 0, update: 0, unchanged: 0, conflict: 0, error: 0, repaired: 0 },
  failure: null,
  createdDepartments: [],
  createdSites: [],
  changeId: null,
  createdAt: '2026-01-05T14:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
};

describe('the mapping of columns', () => {
  it('starts with what the names suggest, each field once', () => {
    expect(startMapping(uploaded)).to.deep.equal({ Extension: 'extension' });
  });

  it('goes on with the mapping that is kept with the import', () => {
    const mapping = { Poste: 'extension' as const };
    expect(startMapping({ ...uploaded, mapping })).to.deep.equal(mapping);
  });

  it('leaves a column out', () => {
    expect(withColumn({ Extension: 'extension' }, 'Extension', null)).to.deep.equal({});
  });

  it('names a field that two columns would fill', () => {
    const mapping = withColumn({ Extension: 'extension' }, 'Poste', 'extension');
    expect(doubledFields(mapping)).to.deep.equal(['extension']);
  });

  it('needs the extension or the id to find a row again', () => {
    expect(hasKey({ Nom: 'lastName' })).to.equal(false);
    expect(hasKey({ ID: 'id' })).to.equal(true);
  });

  it('lists the columns that nothing takes', () => {
    const names = leftOutColumns(uploaded.columns, startMapping(uploaded)).map(({ name }) => name);
    expect(names).to.deep.equal(['Poste', 'Why']);
  });

  it('takes from a kept mapping only the columns of this file', () => {
    const kept = { Extension: 'extension', Gone: 'notes' } as const;
    expect(keptFor(uploaded.columns, kept)).to.deep.equal({ Extension: 'extension' });
  });
});

describe('the step of an import', () => {
  const at = (status: UserImport['status']) => stepOf({ ...uploaded, status }, false);

  it('is where the stored import is, so that a reload resumes', () => {
    expect(stepOf(undefined, false)).to.equal('upload');
    expect([at('mapping'), at('planning'), at('planned')]).to.deep.equal([
      'mapping',
      'check',
      'check',
    ]);
    expect([at('applying'), at('applied'), at('undone')]).to.deep.equal([
      'result',
      'result',
      'result',
    ]);
  });

  it('shows a failure where it can be corrected', () => {
    expect(at('failed')).to.equal('check');
  });

  it('goes back to the columns of a plan', () => {
    expect(stepOf({ ...uploaded, status: 'planned' }, true)).to.equal('mapping');
  });

  it('counts errors and conflicts as rows that cannot be applied', () => {
    expect(refusedRows({ ...uploaded.counts, conflict: 2, error: 3, repaired: 9 })).to.equal(5);
  });
});
