export const UPSTREAMS = ['jira', 'confluence', 'raygun', 'slack', 'kvs'] as const;

export type Upstream = (typeof UPSTREAMS)[number];

const PREFIXES: readonly [prefix: string, upstream: Upstream][] = [
  ['/wiki/rest/', 'confluence'],
  ['/wiki/api/', 'confluence'],
  ['/rest/', 'jira'],
  ['/_raygun/', 'raygun'],
  ['/_slack/api/', 'slack'],
  ['/_forge/platform/kvs/', 'kvs'],
];

/** Which upstream a path of the site belongs to; none for pages, doors and controls. */
export function upstreamOf(path: string): Upstream | undefined {
  return PREFIXES.find(([prefix]) => path.startsWith(prefix))?.[1];
}
