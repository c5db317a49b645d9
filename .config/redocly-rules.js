/** Rules of the house over the contract: what every list, write, bulk and operation has in common. */

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Visits each operation with its resolved parts. */
const operations = (check) => () => ({
  PathItem(item, { report, location, resolve, key }) {
    const deref = (value) => (value?.$ref ? resolve(value).node : value);
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = (operation.parameters ?? []).map(deref);
      const success = Object.entries(operation.responses ?? {}).filter(([status]) =>
        status.startsWith('2'),
      );
      const json = (response) => deref(deref(response)?.content?.['application/json']?.schema);
      check({
        path: String(key),
        method,
        operation,
        has: (name) => parameters.some((one) => one?.name === name),
        bodies: success.map(([, response]) => json(response)).filter(Boolean),
        creates: success.some(([status]) => status === '201'),
        deref,
        say: (message) =>
          report({
            message: `${operation.operationId ?? key}: ${message}`,
            location: location.child([method]),
          }),
      });
    }
  },
});

const listShape = operations(({ method, bodies, has, say }) => {
  const list = bodies.find((body) => body.properties?.items);
  if (method !== 'get' || !list) return;
  for (const name of ['cursor', 'limit', 'sort', 'q'])
    if (!has(name)) say(`a list takes \`${name}\``);
  for (const name of ['items', 'nextCursor', 'total'])
    if (!list.required?.includes(name)) say(`a list always answers \`${name}\``);
});

const writePreconditions = operations(({ method, creates, has, say }) => {
  if (['put', 'patch', 'delete'].includes(method) && !has('If-Match'))
    say('an update or delete takes `If-Match`');
  if (creates && !has('Idempotency-Key')) say('a create takes `Idempotency-Key`');
});

const bulkDryRun = operations(({ method, operation, has, say }) => {
  const bulk =
    operation['x-bulk'] || /^(bulk|apply|undo|import)[A-Z]/.test(operation.operationId ?? '');
  if (method !== 'get' && bulk && !has('dryRun')) say('a bulk write takes `dryRun`');
});

/** Operations that any live token may call, because they only end or describe that token. */
const anyToken = new Set(['deleteCurrentEmbedSession', 'getMyCapabilities', 'streamEvents']);

let capabilities = new Set();
const capability = () => ({
  Root: {
    enter(root) {
      capabilities = new Set(root.components?.schemas?.Capability?.enum ?? []);
    },
  },
  ...operations(({ operation, say }) => {
    if (!operation.security)
      return say('names what it needs in `security`, or `[]` when it is public');
    for (const requirement of operation.security) {
      const scopes = requirement.bearer;
      if (!scopes) continue;
      if (scopes.length === 0 && !anyToken.has(operation.operationId))
        say('names its capability as scope of `bearer`');
      for (const scope of scopes)
        if (!capabilities.has(scope)) say(`\`${scope}\` is no capability`);
    }
  })(),
});

const problems = operations(({ operation, deref, say }) => {
  const responses = operation.responses ?? {};
  const refusals = Object.keys(responses).filter((status) => /^[45]/.test(status));
  const secured = (operation.security ?? []).some((requirement) => requirement.bearer);
  for (const status of secured ? ['401', '403', '5XX'] : ['5XX'])
    if (!refusals.includes(status)) say(`answers ${status} with a problem`);
  for (const status of refusals)
    if (!deref(responses[status])?.content?.['application/problem+json'])
      say(`${status} is \`application/problem+json\``);
});

const operationName = operations(({ operation, say }) => {
  if (!/^(login|logout|[a-z]+([A-Z][a-z]+)+)$/.test(operation.operationId ?? ''))
    say('is named verb and noun, as in `listUsers`');
});

/** Names tell the kind of time: `…At` is an instant, `…Seconds` a length. */
const timeFields = () => ({
  Schema(schema, { report, location, resolve }) {
    for (const [name, value] of Object.entries(schema.properties ?? {})) {
      const field = value.$ref ? resolve(value).node : value;
      const says = (message) =>
        report({ message: `${name}: ${message}`, location: location.child(['properties', name]) });
      const types = [field?.type].flat();
      if (/[a-z]At$/.test(name) && field?.format !== 'date-time')
        says('an instant is a `date-time`');
      if (/Seconds$/.test(name) && !types.some((type) => type === 'integer' || type === 'number'))
        says('a duration is a number');
    }
  },
});

export default function house() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'list-shape': listShape,
        'write-preconditions': writePreconditions,
        'bulk-dry-run': bulkDryRun,
        capability,
        problems,
        'operation-name': operationName,
        'time-fields': timeFields,
      },
    },
  };
}
