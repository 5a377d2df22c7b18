import { currentVersion, type Page, type Space } from './library';

/** Paths relative to `/wiki`, as both APIs give them. */
export const links = {
  space: ({ key }: Space) => `/spaces/${key}`,
  page: (page: Page, space: Space) =>
    `/spaces/${space.key}/pages/${page.id}/${titleInPath(currentVersion(page).title)}`,
  edit: (page: Page, space: Space) => `/spaces/${space.key}/pages/edit-v2/${page.id}`,
  tiny: (page: Page) => `/x/${Buffer.from(page.id).toString('base64url')}`,
};

/** Confluence writes blanks in titles as plus signs. */
function titleInPath(title: string): string {
  return encodeURIComponent(title).replaceAll('%20', '+');
}
