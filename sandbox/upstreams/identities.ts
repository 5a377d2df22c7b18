import { randomUUID } from 'node:crypto';
import type { Identity, IdentityProvider } from '../identity';
import type { Person } from '../world/schema';

/** The API token of every person of the sandbox, for `curl --user mika@…:sandbox-token`. */
export const API_TOKEN = 'sandbox-token';

/**
 * The people of a world as a site knows them by their credentials.
 *
 * @param firstAgentAccountId whom a request without credentials speaks for; the first agent in `people` when absent
 * @throws Error when nobody in `people` can be that person
 */
export function createIdentities(people: readonly Person[], firstAgentAccountId?: string): IdentityProvider {
  const byAccountId = new Map(people.map((person) => [person.accountId, person]));
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]));
  const tokens = new Map<string, Identity>();
  const visitor = firstAgentAccountId
    ? byAccountId.get(firstAgentAccountId)
    : people.find((person) => person.role === 'agent');
  if (!visitor) throw new Error('A site needs an agent to speak for requests without credentials');

  const user = (person: Person | undefined): Identity | undefined =>
    person && { kind: 'user', accountId: person.accountId };

  function fromBasic(encoded: string): Identity | undefined {
    const [email, ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return token.join(':') === API_TOKEN ? user(byEmail.get((email ?? '').toLowerCase())) : undefined;
  }

  return {
    visitor: visitor.accountId,
    identify(headers) {
      const authorization = headers.get('authorization');
      if (authorization !== null) {
        const [, scheme = '', credentials = ''] = /^(\S+)\s+(.+)$/.exec(authorization.trim()) ?? [];
        if (scheme.toLowerCase() === 'basic') return fromBasic(credentials);
        return scheme.toLowerCase() === 'bearer' ? tokens.get(credentials) : undefined;
      }
      const signedIn = cookie(headers, 'sandbox_account');
      return user(signedIn === undefined ? visitor : byAccountId.get(signedIn));
    },
    issueToken(identity) {
      const token = randomUUID();
      tokens.set(token, identity);
      return token;
    },
  };
}

function cookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return decodeComponent(value.join('='));
  }
  return undefined;
}

/** A browser may send the account id's colon as it is or percent-encoded. */
function decodeComponent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
