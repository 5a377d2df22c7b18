import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { VIEW_BASE } from './view/build';

/** Addresses of pages; which one it is, is decided in the browser. */
const PAGES = [
  '/',
  '/browse/:key',
  '/queue',
  '/portal',
  '/portal/:requestTypeId',
  '/projects/:key/settings/apps/:moduleKey',
  '/wiki/spaces/*',
  '/_slack/archives/*',
  '/control',
];

/** @param folder what `buildView` answers: `index.html` for every page, and its assets */
export function viewRoutes(folder: string): Hono {
  const routes = new Hono();
  routes.get(
    `${VIEW_BASE}*`,
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.slice(VIEW_BASE.length - 1),
      // Their names carry a hash of what is in them.
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  for (const page of PAGES) {
    routes.get(page, async (c) => c.html(await readFile(join(folder, 'index.html'), 'utf8')));
  }
  return routes;
}
