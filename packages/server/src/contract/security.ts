import type { FastifyRequest } from 'fastify';
import { nobody, type Caller, type RequestFacts } from '../access/caller.js';
import type { ContextDomain } from '../context.js';
import { badRequest, forbidden, unauthorized } from '../problem.js';
import type { Operation } from './document.js';

/** Who a token belongs to and where it may act; throws 401, 403 or 404. */
export interface Access {
  /** Checks the token against the facts of the request. */
  authenticate(token: string, facts: RequestFacts): Promise<Caller>;
  /** The domain that the caller acts in: the one named, or its own; null when it reaches several and names none. */
  domainOf(
    caller: Caller,
    named: string | undefined,
    operation: Operation,
  ): Promise<ContextDomain | null>;
}

/** What is known of a request after security. */
export interface Secured {
  readonly caller: Caller;
  readonly domain: ContextDomain | null;
  readonly renew: () => Promise<Caller>;
}

/** Token, capability, then domain: an anonymous caller learns nothing else. */
export async function secure(
  request: FastifyRequest,
  operation: Operation,
  access: Access,
): Promise<Secured> {
  if (!operation.needsToken)
    return { caller: nobody, domain: null, renew: () => Promise.resolve(nobody) };
  const token = /^bearer +([\w.~+/=-]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw unauthorized();
  const facts = factsOf(request);
  const renew = async () => {
    const caller = await access.authenticate(token, facts);
    const [first] = operation.capabilities;
    if (first && !operation.capabilities.some((one) => caller.capabilities.has(one)))
      throw forbidden(first);
    return caller;
  };
  const caller = await renew();
  return { caller, domain: await access.domainOf(caller, facts.domain, operation), renew };
}

function factsOf(request: FastifyRequest): RequestFacts {
  const { headers } = request;
  const domain = headers['pbx-domain'];
  if (Array.isArray(domain) || (domain !== undefined && (domain.length < 3 || domain.length > 50)))
    throw badRequest([{ pointer: 'Pbx-Domain', code: 'invalid-shape' }]);
  return {
    method: request.method,
    origin: headers.origin,
    secFetchSite: one(headers['sec-fetch-site']),
    host: headers.host,
    protocol: request.protocol === 'https' ? 'https' : 'http',
    address: request.ip,
    domain,
  };
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
