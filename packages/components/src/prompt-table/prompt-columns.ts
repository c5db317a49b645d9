import type { Column } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { lengthText, type Prompt } from '../shared/prompt.js';

type Headless = Omit<Column<Prompt>, 'header'> & { id: keyof typeof headers };

const headers = {
  title: 'prompt.title',
  duration: 'promptTable.duration',
  language: 'prompt.language',
  owner: 'promptTable.owner',
  script: 'prompt.script',
  uses: 'promptTable.uses',
  added: 'promptTable.added',
} as const satisfies Record<string, StringId>;

const languages = { 'en-CA': 'English', 'fr-CA': 'Français' } as const;

/** The columns of the library. */
export function promptColumns(words: Localize, isOwn: () => boolean): readonly Column<Prompt>[] {
  const columns: Headless[] = [
    { id: 'title', value: ({ title }) => title, sort: 'title', width: 14 },
    {
      id: 'duration',
      value: ({ durationSeconds }) => lengthText(words, durationSeconds),
      sort: 'durationSeconds',
      width: 7,
    },
    {
      id: 'language',
      value: ({ language }) => (language ? languages[language] : '—'),
      width: 7,
    },
    {
      id: 'owner',
      value: ({ ownerUserId }) =>
        words.text(ownerUserId ? 'promptTable.personal' : 'promptTable.organization'),
      get hidden() {
        return isOwn();
      },
      width: 8,
    },
    { id: 'script', value: ({ script }) => script ?? '', width: 14 },
    {
      id: 'uses',
      value: ({ useCount }) => words.number(useCount),
      width: 5,
      numeric: true,
      align: 'end',
    },
    {
      id: 'added',
      value: ({ createdAt }) => words.date(createdAt),
      sort: 'createdAt',
      hidden: true,
      width: 10,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Prompt>,
  );
}
