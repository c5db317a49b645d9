import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The parts of the contract that tests walk over. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  body?: { type: string; schema: Schema };
  responses: Record<string, unknown>;
}

interface PathItem {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

interface Document {
  paths: Record<string, Record<string, PathItem>>;
  components: Record<string, Record<string, Schema & Parameter>>;
}

export const contract = parse(
  readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8'),
) as Document;

/** What a reference points to, or the value itself. */
export function resolve<T extends { $ref?: string }>(value: T): T {
  if (!value.$ref) return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  const found = contract.components[kind]?.[name];
  if (!found) throw new Error(`nothing at ${value.$ref}`);
  return resolve(found as unknown as T);
}

/** Every operation of the contract. */
export const operations: readonly Operation[] = Object.entries(contract.paths).flatMap(
  ([path, item]) =>
    Object.entries(item).map(
      ([method, { operationId, security, parameters, requestBody, responses }]) => {
        const [content] = Object.entries(requestBody?.content ?? {});
        return {
          operationId,
          method: method.toUpperCase(),
          path,
          security,
          parameters: (parameters ?? []).map(resolve),
          ...(content && { body: { type: content[0], schema: content[1].schema } }),
          responses,
        };
      },
    ),
);
