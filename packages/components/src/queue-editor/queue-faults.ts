import type { PbxError } from '@pbxkit/client';
import type { Localize } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { limits, type Fault, type NumberField } from './queue-editor.model.js';

/** What would be refused, as the refusal that it would be; null where nothing is wrong. */
export function faultError(words: Localize, faults: readonly Fault[]): PbxError | null {
  if (faults.length === 0) return null;
  const errors = faults.map(({ pointer, code }) => ({
    pointer,
    detail: words.text(`queueEditor.fault.${code}`, { ...limits[pointer.slice(1) as NumberField] }),
  }));
  return vetoError({ errors });
}
