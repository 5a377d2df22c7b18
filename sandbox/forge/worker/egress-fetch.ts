import { isDeclaredEgress } from '../egress';
import type { WorkerSetup } from '../protocol';
import { requireInvocation } from './invocation-scope';

/**
 * The `fetch` that the app's backend sees: the platform's egress proxy. A host that the manifest does not declare is
 * answered with 403 and never reached; a declared one is reached at its upstream on the site.
 */
export function egressFetch(setup: WorkerSetup, siteFetch: typeof fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!isDeclaredEgress(url, setup.egress)) {
      return new Response(
        `URL not included in the external fetch backend permissions: ${url.origin}. Visit go.atlassian.com/forge-egress for more information.`,
        { status: 403, headers: { 'forge-proxy-error': 'BLOCKED_EGRESS' } },
      );
    }
    const upstream = setup.upstreams[url.origin];
    if (upstream === undefined) {
      return new Response(`The sandbox has no upstream for ${url.origin}`, { status: 501 });
    }
    const { ended } = requireInvocation();
    const target = `${setup.baseUrl}${upstream}${url.pathname}${url.search}`;
    const signal = AbortSignal.any([request.signal, ended]);
    const body = request.body === null ? undefined : await request.arrayBuffer();
    return siteFetch(target, {
      method: request.method,
      headers: request.headers,
      body,
      redirect: request.redirect,
      signal,
    });
  };
}
