/** Resources of Confluence's APIs: what is below them and has no route of its own is not modelled. */
const V2 =
  `admin-key app attachments blogposts classification-levels comments content custom-content data-policies
  databases embeds folders footer-comments inline-comments labels pages space-permissions space-role-mode
  space-roles spaces tasks user users-bulk whiteboards`.split(/\s+/);
const V1 =
  `analytics audit content contentbody group label longtask relation search settings space template user content-states`.split(
    /\s+/,
  );

/** Whether the vendor has resources under a path, although this site has none. */
export function isVendorPath(path: string): boolean {
  const [, v2] = /^\/wiki\/api\/v2\/([^/]+)/.exec(path) ?? [];
  const [, v1] = /^\/wiki\/rest\/api\/([^/]+)/.exec(path) ?? [];
  return (v2 !== undefined && V2.includes(v2)) || (v1 !== undefined && V1.includes(v1));
}
