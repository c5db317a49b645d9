import type { PbxError } from '@pbxkit/client';
import { fieldErrors } from '../shared/editor/refusals.js';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';
import type { Draft, faultsOf } from './quick-task.model.js';

interface Told {
  words: Localize;
  draft: Draft;
  /** Faults by field, once the person tried. */
  missing: ReturnType<typeof faultsOf>;
  /** What the server said. */
  refusal: PbxError | null;
}

/** What is wrong with a field: what is missing, else what the server refused. */
export function told(field: string, { words, draft, missing, refusal }: Told): string | undefined {
  const fault = missing[field];
  if (fault) return words.text(`quickTask.${fault}`);
  const pointer = pointerOf(field, draft);
  const belongs = (to: string) =>
    to === pointer || (to.startsWith(`${pointer}/`) && !/^(days|outcomes)$/.test(field));
  return fieldErrors(refusal).find((one) => belongs(one.pointer))?.message;
}

/** What no field can tell of a refusal. */
export function unplaced(words: Localize, error: PbxError): string | undefined {
  const refused = fieldErrors(error);
  if (refused.length === 0) return textOf(error, words);
  return refused.find(({ pointer }) => pointer === '')?.message;
}

/** New days come after those of the calendar in what is sent. */
function pointerOf(field: string, { holidays }: Draft): string {
  const [, index] = /^newDays\/(\d+)$/.exec(field) ?? [];
  return index === undefined ? `/${field}` : `/days/${holidays.length + Number(index)}`;
}
