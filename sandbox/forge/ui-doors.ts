import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import type { PlacedModule } from './app';
import { moduleContext } from './contexts';
import type { ForgeHost } from './host';
import { REQUEST_BYTES } from './limits';
import { iconResource, isStaticResource, type Manifest } from './manifest';
import { isInSight, NotInSight, sightOf } from './sight';

const place = z.object({
  accountId: z.string().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  locale: z.string().optional(),
});

const invokeRequest = place.extend({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
});

/** What a page of the site asks the host for: which modules it shows, their contexts, scripts and answers. */
export function uiDoors(host: ForgeHost, accountOf: (headers: Headers) => string): Hono {
  const doors = new Hono();
  const { app, product, siteUrl, environmentId } = host;
  const parts = { app, cloudId: product.cloudId, siteUrl, environmentId };

  const lookFrom = (c: Context, where: z.infer<typeof place>) => {
    const accountId = where.accountId ?? accountOf(c.req.raw.headers);
    const sight = sightOf(product, { ...where, accountId });
    return { sight, locale: where.locale ?? sight.viewer.locale };
  };

  doors.post('/invoke', async (c) => {
    const sent = await c.req.text();
    const request = invokeRequest.safeParse(parseJson(sent));
    if (!request.success) return c.json(refusal('BAD_REQUEST', z.prettifyError(request.error)), 400);
    if (Buffer.byteLength(sent) > REQUEST_BYTES) {
      return c.json(refusal('REQUEST_TOO_LARGE', `A request may have ${REQUEST_BYTES} bytes`), 413);
    }
    const { moduleKey, functionKey, payload } = request.data;
    const { sight, locale } = lookFrom(c, request.data);
    const module = requireModule(app.uiModules, moduleKey);
    if (!isInSight(module, sight)) throw notShown(moduleKey);
    if (!module.resolver) return c.json(refusal('NO_RESOLVER', `${moduleKey} has no resolver`), 400);
    const result = await host.invoker.invoke({
      kind: 'ui',
      moduleKey,
      functionKey: module.resolver.function,
      payload: { call: { functionKey, payload }, context: moduleContext(parts, module, sight, locale) },
      accountId: sight.viewer.accountId,
    });
    // A resolver that returns nothing is answered with null, which JSON can say.
    return c.json(result.ok ? { ok: true, body: result.body ?? null } : result);
  });

  doors.get('/modules', (c) => {
    const { sight, locale } = lookFrom(c, place.parse(c.req.query()));
    const shown = app.uiModules.filter((module) => isInSight(module, sight));
    return c.json(shown.map((module) => describe(host, module, locale)));
  });

  doors.get('/context', (c) => {
    const { sight, locale } = lookFrom(c, place.parse(c.req.query()));
    const module = requireModule(app.uiModules, c.req.query('moduleKey') ?? '');
    if (!isInSight(module, sight)) throw notShown(module.key);
    return c.json(moduleContext(parts, module, sight, locale));
  });

  for (const [key, folder] of app.bundle.frontend) {
    const prefix = `/_forge/ui/${key}`;
    doors.get(`/ui/${key}/__LOCALES__/i18n-info.json`, (c) => c.json({ config: localesOf(app.manifest) }));
    doors.get(`/ui/${key}/__LOCALES__/:file`, async (c) => {
      const locale = c.req.param('file').replace(/\.json$/, '');
      const words = app.translations.words(locale);
      return words ? c.json(words) : c.notFound();
    });
    // Asked for by every module on every page, and the same until the app is bundled anew.
    doors.get(
      `/ui/${key}/*`,
      etag(),
      serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(prefix.length) }),
    );
  }

  for (const { key, path } of app.manifest.resources.filter(isStaticResource)) {
    const prefix = `/_forge/static/${key}`;
    doors.get(
      `/static/${key}/*`,
      serveStatic({
        root: join(app.directory, path),
        rewriteRequestPath: (asked) => asked.slice(prefix.length),
      }),
    );
  }

  doors.onError((error, c) => {
    if (error instanceof NotInSight) return c.json(refusal(error.code, error.message), error.status);
    throw error;
  });
  return doors;
}

/** A module as a page needs it to draw a place for it and to load its bundle. */
function describe({ app }: ForgeHost, module: PlacedModule, locale: string) {
  const translate = (text: PlacedModule['title']) => app.translations.translate(text, locale);
  const [resource, entry = 'index'] = module.resource.split('/');
  return {
    key: module.key,
    type: module.type,
    title: translate(module.title),
    ...(module.label !== undefined && { label: translate(module.label) }),
    ...(module.icon !== undefined && { icon: addressOfIcon(module.icon) }),
    ...(typeof module.viewportSize === 'string' && { viewportSize: module.viewportSize }),
    resource: module.resource,
    /** the bundle's page; it names the scripts */
    bundle: `/_forge/ui/${resource}/${entry}.html`,
  };
}

function addressOfIcon(icon: string): string {
  const own = iconResource(icon);
  return own ? `/_forge/static/${own.key}/${own.path}` : icon;
}

/** What `@forge/bridge` asks for before it translates: `__LOCALES__/i18n-info.json` beside the page. */
function localesOf({ translations }: Manifest) {
  return {
    locales: translations?.resources.map(({ key }) => key) ?? [],
    fallback: translations?.fallback ?? {},
  };
}

function requireModule(modules: readonly PlacedModule[], key: string): PlacedModule {
  const found = modules.find((module) => module.key === key);
  if (!found) throw new NotInSight(404, 'UNKNOWN_MODULE', `The app has no UI module "${key}"`);
  return found;
}

function notShown(moduleKey: string): NotInSight {
  return new NotInSight(
    403,
    'NOT_SHOWN',
    `The module ${moduleKey} is not shown here: its place or display conditions`,
  );
}

/** A body that is no JSON is refused by the schema that reads it next. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: string, message: string) {
  return { ok: false, error: { code, message } };
}
