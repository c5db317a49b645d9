/** What of openapi.yaml is needed while the client runs; types alone are in schema.ts. */

const methods = ['get', 'put', 'post', 'patch', 'delete'];
const bounds = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern'];

const quoted = (value) => (typeof value === 'string' ? JSON.stringify(value) : String(value));
const list = (values) => `[${values.map(quoted).join(', ')}]`;

function operationsOf(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ method, path, ...item[method] })),
  );
}

export function contractValues(spec) {
  const operations = operationsOf(spec);
  const isOpen = ({ security = spec.security }) => !security.some((scheme) => 'bearer' in scheme);
  const open = [...new Set(operations.filter(isOpen).map(({ path }) => path))];
  const routes = operations.map(
    ({ operationId, method, path }) => `${operationId}: '${method.toUpperCase()} ${path}'`,
  );
  const { ResourceName, Capability } = spec.components.schemas;
  return `import type { components, operations, paths } from './schema.js';

/** Words by which changes are announced. */
export const resourceNames = ${list(ResourceName.enum)} as const satisfies readonly components['schemas']['ResourceName'][];

/** Everything that a caller may be allowed to do. */
export const capabilities = ${list(Capability.enum)} as const satisfies readonly components['schemas']['Capability'][];

/** Paths that are called without a token. */
export const openPaths = ${list(open)} as const satisfies readonly (keyof paths)[];

/** Method and path of each operation. */
export const operationRoutes = { ${routes.join(', ')} } as const satisfies Record<keyof operations, string>;
`;
}

/** Bounds of the fields of each JSON request body, so that forms and contract cannot disagree. */
export function contractLimits(spec) {
  const { schemas } = spec.components;
  const resolved = (schema) => {
    const target = schema.$ref ? schemas[schema.$ref.split('/').at(-1)] : schema;
    const choice = target.oneOf?.find(({ type }) => type !== 'null');
    return choice ? resolved(choice) : target;
  };
  const names = operationsOf(spec)
    .map(({ requestBody }) =>
      requestBody?.content?.['application/json']?.schema?.$ref?.split('/').at(-1),
    )
    .filter(Boolean);
  const members = (name) =>
    Object.entries(schemas[name].properties ?? {}).flatMap(([field, schema]) => {
      const found = resolved(schema);
      const kept = bounds
        .filter((bound) => bound in found)
        .map((bound) => `${bound}: ${quoted(found[bound])}`);
      if (schemas[name].required?.includes(field)) kept.unshift('required: true');
      return kept.length > 0 ? [`${field}: { ${kept.join(', ')} }`] : [];
    });
  const entries = [...new Set(names)]
    .sort()
    .map((name) => `${name}: { ${members(name).join(', ')} }`);
  return `import type { components } from './schema.js';

/** Bounds of a field (JSON Schema 2020-12). */
export interface Limit {
  readonly required?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

type Schemas = components['schemas'];

/** Bounds of the fields of each JSON request body, by schema and field, as the server checks them. */
export const limits = { ${entries.join(', ')} } as const satisfies { [Name in keyof Schemas]?: { [Field in keyof Schemas[Name]]?: Limit } };
`;
}
