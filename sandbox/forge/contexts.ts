import type { ForgeApp, PlacedModule } from './app';
import type { Sight } from './display-conditions';

interface ContextParts {
  app: ForgeApp;
  cloudId: string;
  siteUrl: string;
  environmentId: string;
}

/**
 * The context of a module on a page: what a resolver gets as `context` and a frontend from `view.getContext()`.
 *
 * @param locale the viewer's, or the one asked for; answered with the nearest that the app is translated into
 */
export function moduleContext(
  { app, cloudId, siteUrl, environmentId }: ContextParts,
  module: PlacedModule,
  { viewer, project, issue }: Sight,
  locale: string,
) {
  const place = issue?.id ?? project.id;
  return {
    accountId: viewer.accountId,
    accountType: viewer.isAgent || viewer.isAdmin ? 'licensed' : 'customer',
    cloudId,
    workspaceId: cloudId,
    localId: `ari:cloud:ecosystem::extension/${app.manifest.app.id.split('/').at(-1)}/${environmentId}/static/${module.key}/${place}`,
    moduleKey: module.key,
    environmentId,
    environmentType: 'DEVELOPMENT',
    siteUrl,
    locale: app.translations.localeFor(locale),
    timezone: viewer.timeZone,
    extension: {
      type: module.type,
      ...(issue && { issue: { id: issue.id, key: issue.key, type: issue.type, typeId: issue.typeId } }),
      project: { id: project.id, key: project.key, type: project.type },
    },
  };
}
