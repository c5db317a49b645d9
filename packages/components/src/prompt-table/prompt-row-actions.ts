import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Prompt } from '../shared/prompt.js';

interface Acts {
  play(prompt: Prompt): void;
  edit(prompt: Prompt): void;
  askDelete(prompt: Prompt): void;
  /** Some right suffices to change prompts. */
  mayWrite(): boolean;
}

/** What can be done with one prompt; the labels follow the language of the session. */
export function promptRowActions(words: Localize, acts: Acts): readonly RowAction<Prompt>[] {
  const action = (label: StringId, rest: Omit<RowAction<Prompt>, 'label'>): RowAction<Prompt> =>
    Object.defineProperty(rest as RowAction<Prompt>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  const when = () => acts.mayWrite();
  return [
    action('promptTable.play', { id: 'play', run: acts.play }),
    action('promptTable.edit', { id: 'edit', run: acts.edit, when }),
    action('promptTable.delete', { id: 'delete', run: acts.askDelete, when, danger: true }),
  ];
}
