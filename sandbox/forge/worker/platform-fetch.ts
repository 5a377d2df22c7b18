import { PLATFORM_PATH, type WorkerSetup } from '../protocol';
import { type InvocationScope, requireInvocation } from './invocation-scope';

/** How `@forge/api` and `@forge/kvs` say what they want to reach, and as whom. */
interface Descriptor {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
  contextAri?: string;
}

/**
 * `global.__forge_fetch__`: product calls go to the site with the invocation's app or user token; the store and the
 * platform's gateway ("stargate") to the host. What the sandbox does not model is answered with 501.
 */
export function platformFetch(setup: WorkerSetup, siteFetch: typeof fetch) {
  return async (descriptor: Descriptor, path: string, init: RequestInit = {}): Promise<Response> => {
    const scope = requireInvocation();
    const target = route(descriptor, scope);
    if (target instanceof Response) return target;
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${target.token}`);
    const signals = [scope.ended, ...(init.signal ? [init.signal] : [])];
    return siteFetch(`${setup.baseUrl}${target.prefix}${path}`, {
      ...init,
      headers,
      signal: AbortSignal.any(signals),
    });
  };
}

function route(
  descriptor: Descriptor,
  { invocation }: InvocationScope,
): { prefix: string; token: string } | Response {
  const { type, provider, remote, accountId } = descriptor;
  const { tokens } = invocation;
  if (type === 'kvs') return { prefix: `${PLATFORM_PATH}/kvs`, token: tokens.platform };
  if (type !== 'fpp' || descriptor.contextAri !== undefined) return notModelled(descriptor);
  if (remote === 'stargate' && provider === 'app') {
    return { prefix: `${PLATFORM_PATH}/stargate`, token: tokens.platform };
  }
  if (remote !== 'jira' && remote !== 'confluence') return notModelled(descriptor);
  // Paths of Confluence calls begin with /wiki; both products answer at the site's root.
  if (provider === 'app') return { prefix: '', token: tokens.app };
  if (provider !== 'user') return notModelled(descriptor);
  if (accountId !== undefined && accountId !== invocation.accountId) return notModelled(descriptor);
  return tokens.user === undefined ? needsAuthentication() : { prefix: '', token: tokens.user };
}

/** `@forge/api` turns this into a `NeedsAuthenticationError`, as it does on the platform where nobody invoked the app. */
function needsAuthentication(): Response {
  return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}

function notModelled(descriptor: Descriptor): Response {
  return Response.json(
    { code: 'NOT_MODELLED', message: `The sandbox does not model ${JSON.stringify(descriptor)}` },
    { status: 501, statusText: 'Not modelled by the sandbox' },
  );
}
