/**
 * Whether a URL may be reached under `permissions.external.fetch.backend`: the protocol and the exact host decide, the
 * path does not; `*.example.com` stands for every host below example.com and not for example.com itself.
 * https://developer.atlassian.com/platform/forge/runtime-egress-permissions/
 *
 * @param declared addresses as the manifest lists them; one without a protocol means https
 */
export function isDeclaredEgress(url: URL, declared: readonly string[]): boolean {
  return declared.some((address) => {
    if (address === '*') return true;
    const [protocol, rest] = address.includes('://') ? splitProtocol(address) : ['https:', address];
    const host = (rest.split(/[/?#]/)[0] ?? '').toLowerCase();
    if (protocol !== url.protocol) return false;
    return host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host;
  });
}

function splitProtocol(address: string): [protocol: string, rest: string] {
  const end = address.indexOf('://');
  return [address.slice(0, end + 1), address.slice(end + 3)];
}
