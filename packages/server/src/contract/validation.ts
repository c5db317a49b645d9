import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

const common = {
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
  discriminator: true,
  allErrors: true,
} as const;
const addFormats = formats as unknown as (ajv: Ajv2020) => Ajv2020;

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function createAjv(
  options: { coerceTypes?: 'array'; useDefaults?: boolean; strictNumbers?: boolean } = {},
): Ajv2020 {
  const ajv = addFormats(new Ajv2020({ ...common, ...options }));
  return ajv.addVocabulary(['example', 'xml', 'externalDocs']);
}

/** Parameters arrive as text and are read as their type; bodies are taken as they are. */
export function createValidatorCompiler(): FastifySchemaCompiler<ParameterSchema> {
  // With strict numbers a text of 400 nines becomes Infinity and passes by `maximum`.
  const parameters = createAjv({ coerceTypes: 'array', useDefaults: true, strictNumbers: false });
  const bodies = createAjv({ useDefaults: true });
  return ({ schema, httpPart }) => {
    if (httpPart === 'body') return bodies.compile(schema);
    return parameters.compile(httpPart === 'headers' ? inLowerCase(schema) : schema);
  };
}

interface ParameterSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}

/** Node gives header names in lower case. */
function inLowerCase({
  properties = {},
  required = [],
  ...rest
}: ParameterSchema): ParameterSchema {
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.toLowerCase(), schema]),
    ),
    required: required.map((name) => name.toLowerCase()),
  };
}
