import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ContractDocument, OpenApi, Operation } from '../contract/document.js';

/** A reply as the network would carry it. */
export interface WireReply {
  readonly method: string;
  /** Path with its query, as it was asked. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly requestId: string | undefined;
  readonly body: string;
}

type Responses = Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>;

/** Throws for every reply that is not exactly what the contract says. */
export function createContractCheck({
  source,
  operations,
}: ContractDocument): (reply: WireReply) => void {
  const ajv = (formats as unknown as (ajv: Ajv2020) => Ajv2020)(
    new Ajv2020({ strict: false, allErrors: true, validateSchema: false }),
  );
  ajv.addSchema(source, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const validator = (pointer: string) => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };

  return (reply) => {
    const fail = (why: string): never => {
      throw new Error(
        `${reply.method} ${reply.url} answered ${reply.status} outside the contract: ${why}\n${reply.body}`,
      );
    };
    if (!reply.requestId) fail('no Request-Id');
    const operation = operationOf(operations, reply);
    const pointer = operation
      ? schemaOf(source, operation, reply, fail)
      : problemPointer(reply, fail);
    if (!pointer) return;
    const validate = validator(pointer);
    if (!validate(JSON.parse(reply.body))) fail(ajv.errorsText(validate.errors));
  };
}

function problemPointer(reply: WireReply, fail: (why: string) => never): string {
  if (reply.status < 400) fail('no such operation');
  if (type(reply) !== 'application/problem+json') fail(`content type ${reply.contentType}`);
  return '/components/schemas/Problem';
}

/** Where the schema of this reply stands in the document; null when the reply has no JSON. */
function schemaOf(
  source: OpenApi,
  operation: Operation,
  reply: WireReply,
  fail: (why: string) => never,
): string | null {
  const responses = source.paths[operation.path]?.[operation.method.toLowerCase()]
    ?.responses as Responses;
  const status = [String(reply.status), `${Math.floor(reply.status / 100)}XX`].find(
    (code) => code in responses,
  );
  if (!status)
    return reply.status === 405
      ? problemPointer(reply, fail)
      : fail('status is not in the contract');
  const own = `/paths/${escape(operation.path)}/${operation.method.toLowerCase()}/responses/${status}`;
  const ref = responses[status]?.$ref;
  const response = ref ? (lookUp(source, ref) as Responses[string]) : responses[status];
  const at = ref ? ref.slice(1) : own;
  if (!response?.content) return reply.body === '' ? null : fail('a body where there is none');
  const content = response.content[type(reply)];
  if (!content) fail(`content type ${reply.contentType}`);
  return type(reply).endsWith('json') ? `${at}/content/${escape(type(reply))}/schema` : null;
}

function operationOf(
  operations: readonly Operation[],
  { method, url }: WireReply,
): Operation | undefined {
  const path = (url.split('?')[0] ?? '').replace(/^\/v1/, '');
  return operations
    .filter((one) => one.method === method && patternOf(one.path).test(path))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
const type = ({ contentType }: WireReply) => contentType?.split(';')[0] ?? '';
const escape = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
const lookUp = (source: OpenApi, ref: string) =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], source);
