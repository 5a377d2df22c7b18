/** Who an upstream request speaks for. */
export type Identity =
  | { kind: 'user'; accountId: string; scopes?: readonly string[] }
  | { kind: 'app'; accountId: string; scopes: readonly string[] };

/**
 * Tells who a request to Jira, JSM or Confluence speaks for.
 *
 * - `Authorization: Basic base64(email:token)`: the person with that e-mail address and API token.
 * - `Authorization: Bearer …`: a token that the Forge host was given for an invocation (`issueToken`).
 * - cookie `sandbox_account=<accountId>`: the person signed in to the issue view.
 * - nothing: the site's first agent, as a browser on a signed-in site would be.
 *
 * @returns `undefined` when credentials were sent and are wrong (the upstream then answers 401)
 */
export interface IdentityProvider {
  /** account id of whom a request without credentials speaks for */
  visitor: string;
  identify(headers: Headers): Identity | undefined;
  /** A bearer token that stands for `identity` until the process ends. */
  issueToken(identity: Identity): string;
}
