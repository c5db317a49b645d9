import type { ErrorObject } from 'ajv';
import type { FieldCode } from '../problem-texts.js';
import type { FieldFault, TextValues } from '../problem.js';

type Read = (
  params: Record<string, unknown>,
) => readonly [code: FieldCode, values?: TextValues, child?: string];

const atMost =
  (code: FieldCode): Read =>
  ({ limit }) => [code, { limit: Number(limit) }];
const choice: Read = ({ allowedValues, allowedValue }) => [
  'invalid-choice',
  { allowed: [allowedValues ?? allowedValue].flat().map(String).join(', ') },
];
const formats: Readonly<Record<string, FieldCode>> = {
  uuid: 'invalid-id',
  'date-time': 'invalid-date',
  date: 'invalid-date',
  email: 'invalid-email',
};

/** What each keyword of JSON Schema means to a person; `child` is the member that the fault is about. */
const readers: Readonly<Record<string, Read>> = {
  required: ({ missingProperty }) => ['required', {}, String(missingProperty)],
  additionalProperties: ({ additionalProperty }) => [
    'unknown-field',
    {},
    String(additionalProperty),
  ],
  unevaluatedProperties: ({ unevaluatedProperty }) => [
    'unknown-field',
    {},
    String(unevaluatedProperty),
  ],
  propertyNames: ({ propertyName }) => ['unknown-field', {}, String(propertyName)],
  type: ({ type }) => ['invalid-type', { type: [type].flat().map(String).join(',') }],
  enum: choice,
  const: choice,
  discriminator: ({ tag }) => ['invalid-shape', {}, String(tag)],
  minLength: ({ limit }) => (limit === 1 ? ['required'] : ['too-short', { limit: Number(limit) }]),
  maxLength: atMost('too-long'),
  minimum: atMost('too-small'),
  maximum: atMost('too-large'),
  exclusiveMinimum: atMost('too-small'),
  exclusiveMaximum: atMost('too-large'),
  minItems: atMost('too-few'),
  maxItems: atMost('too-many'),
  minProperties: atMost('too-few'),
  maxProperties: atMost('too-many'),
  uniqueItems: ({ i }) => ['duplicate', {}, String(i)],
  pattern: () => ['invalid-pattern'],
  format: ({ format }) => {
    const code = formats[String(format)];
    return code ? [code] : ['invalid-format', { format: String(format) }];
  },
};

const alternatives = new Set(['oneOf', 'anyOf', 'if', 'not', 'dependentRequired']);
const most = 1_000;

/** Errors of Ajv as faults of fields, each place once. */
export function toFaults(errors: readonly ErrorObject[]): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const error of errors.filter((one) => isTelling(one, errors))) {
    const [code, values, child] =
      readers[error.keyword]?.(error.params) ?? (['invalid-shape'] as const);
    const pointer =
      child === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(child)}`;
    if (!faults.has(pointer)) faults.set(pointer, { pointer, code, values });
  }
  return [...faults.values()].slice(0, most);
}

/** Leaves out what only says that none of several forms fits, where one of them says why. */
function isTelling(
  { keyword, params, schemaPath, instancePath }: ErrorObject,
  all: readonly ErrorObject[],
): boolean {
  if (keyword === 'type' && params.type === 'null' && /\/(one|any)Of\/\d+\/type$/.test(schemaPath))
    return false;
  if (keyword === 'propertyNames') return true;
  if (/\/propertyNames\//.test(schemaPath)) return false;
  if (!alternatives.has(keyword)) return true;
  return !all.some(
    (other) => !alternatives.has(other.keyword) && other.instancePath.startsWith(instancePath),
  );
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
