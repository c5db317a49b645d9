import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from '../shared/data-table/data-table.model.js';
import type { Localize } from '../shared/localize.js';
import { userFieldLabel, userValueText } from '../shared/user-words.js';
import { userFields } from './user-import.model.js';

type ImportRow = components['schemas']['ImportRow'];
type ImportProblem = components['schemas']['ImportProblem'];
type FieldChange = components['schemas']['FieldChange'];
type Heading = 'column' | 'cell' | 'message' | 'code' | 'fieldName' | 'before' | 'after';

/** What the table of rows shows. */
export function rowColumns(words: Localize): Column<ImportRow>[] {
  return [
    {
      id: 'row',
      header: words.text('userImport.row'),
      value: ({ row, name }) => words.text('userImport.rowName', { row, name }),
      width: 13,
    },
    {
      id: 'extension',
      header: words.text('userEditor.extension'),
      value: ({ extension }) => extension ?? '',
      width: 6,
      numeric: true,
    },
    {
      id: 'plan',
      header: words.text('userImport.plan'),
      value: ({ action }) => words.text(planWords[action]),
      width: 7,
    },
    {
      id: 'problems',
      header: words.text('userImport.problems'),
      value: ({ problems }) => problemsText(words, problems),
      width: 22,
    },
    {
      id: 'differences',
      header: words.text('userImport.differences'),
      value: ({ changes }) => changesText(words, changes),
      width: 18,
    },
  ];
}

const planWords = {
  create: 'userImport.planCreate',
  update: 'userImport.planUpdate',
  unchanged: 'userImport.planUnchanged',
  conflict: 'userImport.conflict',
  error: 'userImport.error',
} as const;

/** Everything about one row: each problem with column, code and message, each difference before and after. */
export function rowDetails(words: Localize, { problems, changes }: ImportRow): TemplateResult {
  return html`
    ${
      problems.length > 0
        ? detailTable(
            words.text('userImport.problems'),
            headings(words, ['column', 'cell', 'message', 'code']),
            problems.map((problem) => problemLine(words, problem)),
          )
        : nothing
    }
    ${
      changes.length > 0
        ? detailTable(
            words.text('userImport.differences'),
            headings(words, ['fieldName', 'before', 'after']),
            changes.map((change) => changeLine(words, change)),
          )
        : nothing
    }
  `;
}

function detailTable(caption: string, head: unknown, lines: unknown) {
  return html`<table class="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}

function headings(words: Localize, names: Heading[]) {
  return names.map((name) => html`<th scope="col">${words.text(`userImport.${name}`)}</th>`);
}

function problemLine(words: Localize, problem: ImportProblem) {
  return html`<tr>
    <th scope="row"><bdi>${problem.column ?? words.text('userImport.wholeRow')}</bdi></th>
    <td><bdi>${problem.value}</bdi></td>
    <td>${problem.message}</td>
    <td><code>${problem.code}</code></td>
  </tr>`;
}

function changeLine(words: Localize, { field, before, after }: FieldChange) {
  return html`<tr>
    <th scope="row">${fieldText(words, field)}</th>
    <td><bdi>${userValueText(words, field, before)}</bdi></td>
    <td><bdi>${userValueText(words, field, after)}</bdi></td>
  </tr>`;
}

function problemsText(words: Localize, problems: readonly ImportProblem[]): string {
  const texts = problems.map(({ column, message, code }) =>
    words.text('userImport.problem', {
      column: column ?? words.text('userImport.wholeRow'),
      message,
      code,
    }),
  );
  return texts.join(' · ');
}

function changesText(words: Localize, changes: readonly FieldChange[]): string {
  const texts = changes.map(({ field, before, after }) =>
    words.text('userImport.change', {
      field: fieldText(words, field),
      before: userValueText(words, field, before),
      after: userValueText(words, field, after),
    }),
  );
  return texts.join(' · ');
}

function fieldText(words: Localize, field: string): string {
  const known = userFields.find((name) => name === field || `${name}Id` === field);
  return known ? userFieldLabel(words, known) : field;
}
