import type { components } from '@pbxkit/client';
import { prepared, type ContractDocument } from '../contract/document.js';
import { toFaults } from '../contract/faults.js';
import { createAjv } from '../contract/validation.js';
import { invalid, type FieldFault } from '../problem.js';

type Draft = components['schemas']['SimulationDraft'];

/** Bodies by resource: of what is changed, and of what is new. */
const bodies: Readonly<Record<Draft['resource'], readonly [changed: string, created: string]>> = {
  'time-frames': ['TimeFrameUpdate', 'TimeFrameCreate'],
  queues: ['QueueUpdate', 'QueueCreate'],
  'phone-numbers': ['PhoneNumberUpdate', 'PhoneNumberCreate'],
  'answering-rules': ['AnsweringRulesUpdate', 'AnsweringRulesUpdate'],
  overrides: ['OverrideUpdate', 'OverrideCreate'],
  attendants: ['AttendantUpdate', 'AttendantCreate'],
};

/** Refuses drafts whose fields are not as in the body of their create or update: 422 with every fault. */
export function createDraftCheck({ source }: ContractDocument): (drafts: readonly Draft[]) => void {
  const { components: parts } = prepared(source);
  const ajv = createAjv({ useDefaults: true });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'contract', components: parts }, 'contract');
  return (drafts) => {
    const faults = drafts.flatMap(({ resource, id, fields }, index): FieldFault[] => {
      const name = bodies[resource][id === null ? 1 : 0];
      const validate =
        ajv.getSchema(`contract#/components/schemas/${name}`) ??
        ajv.compile({ $ref: `contract#/components/schemas/${name}` });
      if (validate(fields)) return [];
      return toFaults(validate.errors ?? []).map((fault) => at(index, fault));
    });
    if (faults.length) throw invalid(faults);
  };
}

/** A fault of the fields of a draft, where the request has them. */
export const at = (index: number, fault: FieldFault): FieldFault => ({
  ...fault,
  pointer: `/draft/${index}/fields${fault.pointer}`,
});
