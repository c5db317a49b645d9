import type { Middleware } from 'openapi-fetch';
import { ApiError } from './pbx-error.js';

/** A JSON Schema of the contract (2020-12), as far as it is checked here. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

interface ResponseObject {
  $ref?: string;
  content?: Record<string, { schema?: Schema }>;
}

/** An OpenAPI 3.1 document, as far as it is read here. */
export interface GuardDocument {
  paths: Record<string, Record<string, unknown>>;
}

/**
 * Middleware for development that checks every JSON reply against the contract: status, type,
 * required members, enumerations, constants. Unknown members pass, since `/v1` may add some. What
 * is not as specified rejects with a `PbxError` of kind `decode` and the pointer to it.
 * ```ts
 * client.use(guard(openapiDocument));
 * ```
 */
export function guard(document: GuardDocument): Middleware {
  return {
    async onResponse({ request, response, schemaPath }) {
      const described = describedReply(document, schemaPath, request.method, response.status);
      if (!described)
        throw mismatch('', `status ${response.status} is not in the contract`, response);
      const type = response.headers.get('Content-Type')?.split(';')[0]?.trim() ?? '';
      if (!described.content || !type.endsWith('json')) return;
      const schema = described.content[type]?.schema;
      if (!schema) throw mismatch('', `content type ${type} is not in the contract`, response);
      const fault = firstFault(document, schema, await jsonOf(response), '');
      if (fault) throw mismatch(fault.pointer, fault.message, response);
    },
  };
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    throw mismatch('', 'the reply is not JSON', response);
  }
}

function mismatch(pointer: string, message: string, response: Response): ApiError {
  const requestId = response.headers.get('Request-Id') ?? undefined;
  const text = `Not as specified at "${pointer}": ${message}.`;
  return new ApiError({
    kind: 'decode',
    pointer,
    message: text,
    status: response.status,
    requestId,
  });
}

function describedReply(
  document: GuardDocument,
  path: string,
  method: string,
  status: number,
): ResponseObject | undefined {
  const operation = document.paths[path]?.[method.toLowerCase()];
  const { responses } = (operation ?? {}) as { responses?: Record<string, ResponseObject> };
  const keys = [String(status), `${String(status)[0] ?? ''}XX`, 'default'];
  const key = keys.find((one) => responses?.[one]);
  const found = key === undefined ? undefined : responses?.[key];
  return found?.$ref === undefined ? found : (lookUp(document, found.$ref) as ResponseObject);
}

function lookUp(document: GuardDocument, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (node, step) =>
        (node as Record<string, unknown>)[step.replace(/~1/g, '/').replace(/~0/g, '~')],
      document,
    );
}

interface Fault {
  pointer: string;
  message: string;
}

function firstFault(
  document: GuardDocument,
  schema: Schema,
  value: unknown,
  at: string,
): Fault | undefined {
  const check = (part: Schema, of: unknown, pointer: string) =>
    firstFault(document, part, of, pointer);
  if (schema.$ref !== undefined) {
    const fault = check(lookUp(document, schema.$ref) as Schema, value, at);
    if (fault) return fault;
  }
  return (
    valueFault(schema, value, at) ??
    first(schema.allOf ?? [], (part) => check(part, value, at)) ??
    choiceFault(schema.anyOf ?? schema.oneOf, (part) => check(part, value, at), at) ??
    memberFault(schema, value, at, check)
  );
}

function valueFault(schema: Schema, value: unknown, at: string): Fault | undefined {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return { pointer: at, message: `expected ${types.join(' or ')}` };
  }
  if ('const' in schema && value !== schema.const) {
    return { pointer: at, message: `expected ${JSON.stringify(schema.const)}` };
  }
  if (schema.enum && !schema.enum.includes(value)) {
    return { pointer: at, message: `expected one of ${schema.enum.join(', ')}` };
  }
  return undefined;
}

type Check = (schema: Schema, value: unknown, pointer: string) => Fault | undefined;

function memberFault(schema: Schema, value: unknown, at: string, check: Check): Fault | undefined {
  if (Array.isArray(value)) {
    const { items } = schema;
    return (
      items && first([...value.entries()], ([index, item]) => check(items, item, `${at}/${index}`))
    );
  }
  if (!isOfType(value, 'object')) return undefined;
  const members = value as Record<string, unknown>;
  const absent = schema.required?.find((name) => !Object.hasOwn(members, name));
  if (absent !== undefined) return { pointer: `${at}/${absent}`, message: 'it is missing' };
  const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  return first(Object.entries(members), ([name, member]) =>
    check(schema.properties?.[name] ?? others, member, `${at}/${escaped(name)}`),
  );
}

function choiceFault(
  choices: Schema[] | undefined,
  check: (schema: Schema) => Fault | undefined,
  at: string,
): Fault | undefined {
  if (!choices || choices.some((choice) => !check(choice))) return undefined;
  return { pointer: at, message: 'it is none of the choices' };
}

function first<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** A member's name as a step of a JSON pointer (RFC 6901 section 3). */
function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
