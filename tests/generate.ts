import fc, { type Arbitrary } from 'fast-check';
import { operations, resolve, type Operation, type Schema } from './contract.js';

/** A request of any kind: as the contract says, slightly off, or meant to do harm. */
export interface GeneratedRequest {
  operation: Operation;
  url: string;
  method: string;
  headers: Record<string, string>;
  payload?: string;
}

/** Texts that broke other servers: control characters, injections, formats, sizes. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '%00',
  '../../etc/passwd',
  "' or 1=1 --",
  '"; drop table users; --',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '=1+1',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e309',
  '9'.repeat(400),
  'é'.repeat(300),
  '\u202e\u2066abc',
  '🎧'.repeat(50),
  'a\r\nSet-Cookie: x=1',
  '2026-02-30T25:61:61Z',
  '0000-00-00',
  '00000000-0000-0000-0000-000000000000',
];
const hostile = fc.constantFrom<unknown>(
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  9007199254740993,
  [],
  {},
  [[]],
  { $ref: '#' },
  { __proto__: null, toString: 1 },
);

/** A value as a schema describes it. */
export function valueOf(given: Schema, depth = 0): Arbitrary<unknown> {
  const schema = resolve(given);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => valueOf(one, depth)));
  const types = [schema.type ?? (schema.properties ? 'object' : 'string')].flat();
  return fc.oneof(...types.map((type) => ofType[type]?.(schema, depth) ?? fc.constant(null)));
}

const ofType: Record<string, (schema: Schema, depth: number) => Arbitrary<unknown>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -1000, maximum = 1000 }) =>
    fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) }),
  number: () => fc.double({ noNaN: true }),
  string: (schema) => textOf(schema),
  array: ({ items = {}, minItems = 0, maxItems = 5 }, depth) =>
    fc.array(valueOf(items, depth + 1), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 3)),
    }),
  object: (schema, depth) => objectOf(schema, depth),
};

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (pattern)
    return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  return fc.string({
    unit: 'grapheme',
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 40)),
  });
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
  if (depth > 4) return fc.constant({});
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, valueOf(schema, depth + 1)] as const,
  );
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => name in properties),
  });
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(
    fc.constantFrom('user-table', 'user-editor', 'extension', 'Poste'),
    valueOf(additionalProperties, depth + 1),
    {
      maxKeys: 3,
    },
  );
  return fc.tuple(known, more).map(([own, others]) => ({ ...own, ...others }));
}

/** The same value with one part replaced by something that does not belong there. */
function spoiled(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, hostile, fc.nat(), fc.boolean()).map(([whole, bad, place, extra]) => {
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return bad;
    const names = Object.keys(whole);
    if (extra || names.length === 0)
      return { ...whole, [String(hostileTexts[place % hostileTexts.length])]: bad };
    return { ...whole, [names[place % names.length]!]: bad };
  });
}

/** How texts get into a URL; half a surrogate pair cannot be encoded and goes as it is. */
function encode(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}

/** Header values that Node lets pass. */
const headerText = (value: unknown) => encode(value).slice(0, 200);

interface World {
  /** Ids that exist, so that valid requests reach the handlers. */
  ids: string[];
  tokens: string[];
}

/** Requests over the whole contract: about half valid, the rest mutated or hostile. */
export function requests({ ids, tokens }: World): Arbitrary<GeneratedRequest> {
  const live = operations.filter(({ operationId }) => operationId !== 'streamEvents');
  return fc
    .tuple(fc.constantFrom(...live), fc.constantFrom('valid', 'valid', 'mutated', 'hostile'))
    .chain(([operation, manner]) => {
      const part = (schema: Schema): Arbitrary<unknown> => {
        const valid = resolve(schema).format === 'uuid' ? fc.constantFrom(...ids) : valueOf(schema);
        if (manner === 'valid') return valid;
        return manner === 'mutated' ? fc.oneof(valid, hostile) : hostile;
      };
      const given = operation.parameters.filter(({ required }) => required ?? manner !== 'hostile');
      const body =
        operation.body &&
        (manner === 'valid'
          ? valueOf(operation.body.schema)
          : spoiled(valueOf(operation.body.schema)));
      return fc
        .record({
          parameters: fc.tuple(...given.map(({ schema }) => part(schema))),
          present: fc.array(fc.boolean(), { minLength: given.length, maxLength: given.length }),
          payload: body ?? fc.constant(undefined),
          token: fc.constantFrom(...tokens),
          type:
            manner === 'hostile'
              ? fc.constantFrom('application/json', 'text/plain', 'application/xml', '')
              : fc.constant(operation.body?.type ?? ''),
        })
        .map(({ parameters, present, payload, token, type }) => {
          const headers: Record<string, string> = {
            authorization: `Bearer ${token}`,
            'if-match': '*',
          };
          let path = operation.path;
          const query: string[] = [];
          given.forEach((parameter, index) => {
            const value = parameters[index];
            if (parameter.in === 'path')
              path = path.replace(`{${parameter.name}}`, encode(value) || '-');
            else if (!parameter.required && !present[index]) return;
            else if (parameter.in === 'query') query.push(`${parameter.name}=${encode(value)}`);
            else if (parameter.name !== 'If-Match')
              headers[parameter.name.toLowerCase()] = headerText(value);
          });
          if (type && payload !== undefined) headers['content-type'] = type;
          return {
            operation,
            method: operation.method,
            url: `/v1${path}${query.length ? `?${query.join('&')}` : ''}`,
            headers,
            ...(payload !== undefined && {
              payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
            }),
          };
        });
    });
}
