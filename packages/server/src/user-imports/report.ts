import { stringify } from 'csv-stringify/sync';
import type { Context } from '../contract.js';
import { escapeFormula } from '../users/user-export.js';
import { say, type Text } from '../problem-texts.js';
import { toRow } from './import-json.js';
import { listRows } from './import-rows.queries.js';
import { type ImportRecord } from './user-imports.queries.js';

const text = (en: string, fr: string): Text => ({ en, fr });

const headings = [
  text('Row', 'Ligne'),
  text('Extension', 'Poste'),
  text('Name', 'Nom'),
  text('Result', 'Résultat'),
  text('Column', 'Colonne'),
  text('Cell', 'Cellule'),
  text('Kind', 'Genre'),
  text('Code', 'Code'),
  text('Message', 'Message'),
];

const actions = {
  create: text('created', 'créé'),
  update: text('changed', 'modifié'),
  unchanged: text('unchanged', 'inchangé'),
  conflict: text('conflict', 'conflit'),
  error: text('error', 'erreur'),
};

const planned = {
  ...actions,
  create: text('to create', 'à créer'),
  update: text('to change', 'à modifier'),
};

const severities = {
  error: text('refused', 'refusé'),
  repaired: text('repaired', 'réparé'),
  warning: text('remark', 'remarque'),
};

/** People are not told by an import: the last line says so. */
const noMail = text(
  'No welcome mail was sent. Choose the new users in the list and send it from there.',
  'Aucun courriel de bienvenue n’a été envoyé. Choisissez les nouveaux utilisateurs dans la liste pour l’envoyer.',
);

/** The report: one line per row and problem, block by block. */
export async function* linesOf(context: Context, record: ImportRecord): AsyncGenerator<string> {
  const { language } = context;
  const results = record.status === 'applied' ? actions : planned;
  yield '\ufeff' + stringify([headings.map((heading) => say(heading, language))]);
  let cursor: string | null | undefined;
  do {
    const page = { limit: 200, cursor: cursor ?? undefined };
    const block = await context.read((db) => listRows(db, record.id, page));
    for (const row of block.items.map((item) => toRow(item, record, language))) {
      const start = [
        String(row.row),
        row.extension ?? '',
        row.name,
        say(results[row.action], language),
      ];
      const problems = row.problems.map(({ column, value, severity, code, message }) => [
        column ?? '',
        value,
        say(severities[severity], language),
        code,
        message,
      ]);
      const lines = problems.length ? problems : [['', '', '', '', '']];
      yield stringify(lines.map((problem) => [...start, ...problem].map(escapeFormula)));
    }
    cursor = block.nextCursor;
  } while (cursor);
  if (record.counts.create > 0) yield stringify([[say(noMail, language)]]);
}
