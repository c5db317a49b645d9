import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { components } from '@pbxkit/client';
import type { OperationId } from './types.js';

type Capability = components['schemas']['Capability'];
type ResourceName = components['schemas']['ResourceName'];

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly explode?: boolean;
  readonly schema: Record<string, unknown>;
}

/** One operation, as far as requests need it. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** Template such as `/users/{userId}`. */
  readonly path: string;
  /** False where anybody may call. */
  readonly needsToken: boolean;
  /** Any of these is enough; empty where a token alone, or none, is needed. */
  readonly capabilities: readonly Capability[];
  readonly parameters: readonly Parameter[];
  /** Content types of the body; empty where the operation takes none. */
  readonly accepts: readonly string[];
  readonly bodyRequired: boolean;
  /** The one status that means success, and its content type. */
  readonly success: { readonly status: number; readonly type: string | null };
}

export type OpenApi = Record<string, unknown> & {
  paths: Record<string, Record<string, Record<string, unknown>>>;
};

export interface ContractDocument {
  /** Exactly the file. */
  readonly source: OpenApi;
  readonly operations: readonly Operation[];
}

/** Reads openapi.yaml: beside the built code when it is published, at the root of the repository otherwise. */
export async function loadContract(): Promise<ContractDocument> {
  for (const place of [
    './openapi.yaml',
    '../openapi.yaml',
    '../../../openapi.yaml',
    '../../../../openapi.yaml',
  ]) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => null);
    if (text !== null) return readContract(parse(text) as OpenApi);
  }
  throw new Error('openapi.yaml is not beside the server');
}

export function readContract(source: OpenApi): ContractDocument {
  const operations = Object.entries(source.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => readOperation(source, path, method, operation)),
  );
  return { source, operations };
}

/** The target of a `$ref` inside the document, or the value itself. */
export function resolve(source: OpenApi, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  let target: unknown = source;
  for (const key of String(value.$ref).slice(2).split('/'))
    target = (target as Record<string, unknown>)[key];
  return resolve(source, target);
}

function readOperation(
  source: OpenApi,
  path: string,
  method: string,
  operation: Record<string, unknown>,
): Operation {
  const bearers = (
    (operation.security ?? source.security ?? []) as Record<string, Capability[]>[]
  ).flatMap((requirement) => (requirement.bearer ? [requirement.bearer] : []));
  const body = operation.requestBody as { required?: boolean; content: object } | undefined;
  const responses = operation.responses as Record<string, { content?: object }>;
  const [status = '200', response] =
    Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  return {
    id: operation.operationId as OperationId,
    method: method.toUpperCase(),
    path,
    needsToken: bearers.length > 0,
    capabilities: bearers.flat(),
    parameters: ((operation.parameters ?? []) as unknown[]).map((one) =>
      resolveParameter(source, one),
    ),
    accepts: Object.keys(body?.content ?? {}),
    bodyRequired: body?.required === true,
    success: { status: Number(status), type: Object.keys(response?.content ?? {})[0] ?? null },
  };
}

function resolveParameter(source: OpenApi, parameter: unknown): Parameter {
  const found = resolve(source, parameter) as Parameter;
  return { ...found, schema: resolve(source, found.schema) as Record<string, unknown> };
}

/** A copy that Fastify, Ajv and the serializer read as it is meant. */
export function prepared(source: OpenApi): OpenApi {
  const copy = structuredClone(source);
  unrollAll((copy.components as { schemas?: Schemas }).schemas ?? {});
  walk(copy, (node) => {
    // Ajv knows `discriminator` without `mapping`; the constant of each branch says the same.
    if (isObject(node.discriminator)) delete node.discriminator.mapping;
    mergeNull(copy, node);
    // The serializer would write an object of unknown members as {}.
    if (node.type === 'object' && !node.properties && node.additionalProperties === undefined)
      node.additionalProperties = true;
    // Uploads are bytes: their size is checked while they arrive, their content by the handler.
    for (const type of ['text/csv', 'application/octet-stream']) {
      const content = node[type];
      if (isObject(content) && isObject(content.schema) && content.schema.format === 'binary')
        delete content.schema;
    }
  });
  return copy;
}

type Schemas = Record<string, unknown>;

/** So many schemas inside one another that hold themselves; what is below goes to the handler as it is. */
const deepest = 14;

/** The glue cannot share a schema that holds itself, so those are written out. */
function unrollAll(schemas: Schemas): void {
  const recursive = new Set(Object.keys(schemas).filter((name) => reaches(schemas, name, name)));
  const written = [...recursive].map(
    (name) => [name, unroll(schemas, recursive, { $ref: refTo(name) }, deepest)] as const,
  );
  for (const [name, schema] of written) schemas[name] = schema;
}

const refTo = (name: string) => `#/components/schemas/${name}`;

/** Names of the schemas that a schema refers to. */
function referencesIn(schema: unknown): string[] {
  const names: string[] = [];
  walk(schema, ({ $ref }) => {
    if (typeof $ref === 'string') names.push($ref.slice(refTo('').length));
  });
  return names;
}

function reaches(schemas: Schemas, from: string, to: string, seen = new Set<string>()): boolean {
  return referencesIn(schemas[from]).some((name) => {
    if (name === to) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return reaches(schemas, name, to, seen);
  });
}

function unroll(
  schemas: Schemas,
  recursive: ReadonlySet<string>,
  node: unknown,
  left: number,
): unknown {
  if (Array.isArray(node)) return node.map((item) => unroll(schemas, recursive, item, left));
  if (!isObject(node)) return node;
  const name = typeof node.$ref === 'string' ? node.$ref.slice(refTo('').length) : '';
  if (recursive.has(name))
    return left === 0
      ? { type: 'object', additionalProperties: true }
      : unroll(schemas, recursive, schemas[name], left - 1);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, unroll(schemas, recursive, value, left)]),
  );
}

/** `oneOf` a scalar and null as one nullable type: the serializer would try each branch for every value. */
function mergeNull(source: OpenApi, node: Record<string, unknown>): void {
  if (!Array.isArray(node.oneOf) || node.oneOf.length !== 2) return;
  const other = node.oneOf.find((branch) => !isObject(branch) || branch.type !== 'null') as unknown;
  const nullable = node.oneOf.some((branch) => isObject(branch) && branch.type === 'null');
  const scalar = resolve(source, other);
  if (!nullable || !isObject(scalar) || scalar.type !== 'string') return;
  delete node.oneOf;
  Object.assign(node, scalar, { type: ['string', 'null'] });
  if (Array.isArray(scalar.enum)) node.enum = [...(scalar.enum as unknown[]), null];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (!isObject(value)) return;
  visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** Capabilities to read each resource, any of them: those of the operation that reads it. */
export function readersOf(
  operations: readonly Operation[],
): ReadonlyMap<ResourceName, readonly Capability[]> {
  const readers = new Map<ResourceName, readonly Capability[]>();
  for (const { method, path, capabilities } of operations) {
    const name = /\/([a-z-]+)$/.exec(path)?.[1] as ResourceName | undefined;
    if (name && method === 'GET' && !readers.has(name)) readers.set(name, capabilities);
  }
  return readers;
}
