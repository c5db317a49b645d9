import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { checkboxField, selectField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { userFieldLabel } from '../shared/user-words.js';
import { keptMappings, type KeptMappings } from './kept-mappings.js';
import {
  doubledFields,
  hasKey,
  leftOutColumns,
  userFields,
  withColumn,
} from './user-import.model.js';

type UserImport = components['schemas']['UserImport'];
type ColumnMapping = components['schemas']['ColumnMapping'];
type UserField = components['schemas']['UserField'];

export interface MappingStep extends KeptMappings {
  words: Localize;
  current: UserImport;
  mapping: ColumnMapping;
  createMissing: boolean;
  busy: boolean;
  setMapping(mapping: ColumnMapping): void;
  setCreateMissing(create: boolean): void;
  check(): void;
  forget(): void;
}

export function mappingStep(step: MappingStep): TemplateResult {
  const { words, current, mapping } = step;
  const doubled = doubledFields(mapping);
  const ready = doubled.length === 0 && hasKey(mapping);
  return html`<div class="stack">
    <div>
      <h2 tabindex="-1">${words.text('userImport.mappingTitle')}</h2>
      <p class="muted">${fileText(words, current)}</p>
    </div>
    ${columnTable(step, doubled)}
    <p role="status">${leftOutText(step)}</p>
    ${checkboxField({
      id: 'createMissing',
      label: words.text('userImport.createMissing'),
      hint: words.text('userImport.createMissingHint'),
      checked: step.createMissing,
      change: step.setCreateMissing,
    })}
    ${keptMappings(step)}
    <div class="bar">
      ${ready ? nothing : html`<p id="not-ready" class="problem">${notReady(words, doubled)}</p>`}
      <button type="button" class="aside" ?disabled=${step.busy} @click=${step.forget}>
        ${words.text('userImport.forget')}
      </button>
      <button
        type="button"
        class="primary"
        ?disabled=${!ready || step.busy}
        aria-describedby=${ready ? nothing : 'not-ready'}
        @click=${step.check}
      >
        ${words.text(step.busy ? 'userImport.checking' : 'userImport.check')}
      </button>
    </div>
  </div>`;
}

function columnTable({ words, current, mapping, setMapping }: MappingStep, doubled: UserField[]) {
  const options = [
    { value: '', label: words.text('userImport.leaveOut') },
    ...userFields.map((field) => ({ value: field, label: userFieldLabel(words, field) })),
  ];
  return html`<table class="columns" part="columns">
    <thead>
      <tr>
        <th scope="col">${words.text('userImport.column')}</th>
        <th scope="col">${words.text('userImport.examples')}</th>
        <th scope="col">${words.text('userImport.field')}</th>
      </tr>
    </thead>
    <tbody>
      ${current.columns.map((column, index) => {
        const field = mapping[column.name];
        return html`<tr class=${field ? '' : 'out'}>
          <th scope="row"><bdi>${column.name}</bdi></th>
          <td class="examples"><bdi>${column.examples.join(' · ')}</bdi></td>
          <td>
            ${selectField({
              id: `column-${index}`,
              label: words.text('userImport.fieldOf', { column: column.name }),
              value: field ?? '',
              options,
              error:
                field && doubled.includes(field)
                  ? words.text('userImport.doubled', { field: userFieldLabel(words, field) })
                  : undefined,
              change: (value) =>
                setMapping(withColumn(mapping, column.name, (value || null) as UserField | null)),
            })}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function leftOutText({ words, current, mapping }: MappingStep): string {
  const names = leftOutColumns(current.columns, mapping).map((column) => column.name);
  if (names.length === 0) return words.text('userImport.noneLeftOut');
  return words.text('userImport.leftOut', { count: names.length, names: names.join(', ') });
}

function notReady(words: Localize, doubled: UserField[]): string {
  const [field] = doubled;
  return field
    ? words.text('userImport.doubled', { field: userFieldLabel(words, field) })
    : words.text('userImport.needsKey');
}

function fileText(words: Localize, current: UserImport): string {
  const delimiter = current.delimiter === '\t' ? words.text('userImport.tab') : current.delimiter;
  const { fileName: name, total, encoding } = current;
  return words.text('userImport.file', {
    name,
    count: total,
    rows: words.number(total),
    encoding,
    delimiter,
  });
}
