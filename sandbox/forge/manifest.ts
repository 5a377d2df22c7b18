import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * The parts of a Forge manifest that the host acts upon. Atlassian's own schema (checked in `npm test`) knows far more;
 * this one is strict where accepting a key without acting on it would be pretending.
 * https://developer.atlassian.com/platform/forge/manifest-reference/
 */

const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const text = z.union([z.string(), z.object({ i18n: z.string() })]);
const functionReference = z.object({ function: key });

const uiModule = z.looseObject({
  key,
  title: text,
  label: text.optional(),
  icon: z.string().optional(),
  resource: z.string(),
  render: z.literal('native', { error: 'only UI Kit modules (render: native) are modelled' }),
  resolver: functionReference.optional(),
  displayConditions: z.record(z.string(), z.unknown()).optional(),
});

const eventFilter = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.undefined({ error: 'event filter expressions are not modelled by the sandbox' }).optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
  appIsLicensed: z.undefined({ error: 'licences are not modelled by the sandbox' }).optional(),
});

/** What Jira extracts from a property for JQL, which finds nothing else of it. */
const entityProperty = z.strictObject({
  key,
  propertyKey: z.string().min(1).max(255),
  entityType: z
    .literal('issue', { error: 'only properties of issues are modelled by the sandbox' })
    .default('issue'),
  values: z.array(
    z.strictObject({
      path: z.string().min(1).max(255),
      type: z.enum(['number', 'string', 'date'], {
        error: 'only numbers, strings and dates of properties are modelled by the sandbox',
      }),
      searchAlias: z.undefined({ error: 'search aliases are not modelled by the sandbox' }).optional(),
    }),
  ),
});

const trigger = z.strictObject({
  key,
  function: key,
  events: z.array(z.string()).min(1),
  filter: eventFilter.optional(),
});

const consumer = z.strictObject({ key, queue: z.string(), function: key });

const scheduledTrigger = z.strictObject({
  key,
  function: key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const webTrigger = z.strictObject({
  key,
  function: key,
  // A web trigger that does not say is dynamic.
  response: z
    .strictObject({
      type: z.literal('dynamic', { error: 'only dynamic web trigger responses are modelled' }),
    })
    .optional(),
  request: z
    .strictObject({
      authentication: z
        .literal('none', { error: 'web trigger authentication is not modelled by the sandbox' })
        .optional(),
    })
    .optional(),
});

const actionInput = z.looseObject({
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean().optional(),
});

const action = z.looseObject({
  key,
  name: z.string(),
  function: key,
  actionVerb: z.enum(['CREATE', 'UPDATE', 'DELETE', 'TRIGGER', 'GET']),
  description: z.string(),
  inputs: z.record(z.string(), actionInput).default({}),
});

const appFunction = z.strictObject({
  key,
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().min(1).max(900).optional(),
  runtime: z.looseObject({}).optional(),
});

const modules = z.strictObject({
  'jira:issueContext': z.array(uiModule).default([]),
  'jira:issuePanel': z.array(uiModule).default([]),
  'jira:issueAction': z.array(uiModule).default([]),
  'jira:projectPage': z.array(uiModule).default([]),
  'jira:projectSettingsPage': z.array(uiModule).default([]),
  'jira:entityProperty': z.array(entityProperty).default([]),
  trigger: z.array(trigger).default([]),
  consumer: z.array(consumer).default([]),
  scheduledTrigger: z.array(scheduledTrigger).default([]),
  webtrigger: z.array(webTrigger).default([]),
  action: z.array(action).default([]),
  'automation:actionProvider': z.array(z.strictObject({ key, actions: z.array(key).min(1) })).default([]),
  // Declared for a real site; the sandbox has no Rovo and no model, and says so in FIDELITY.md and with a 501.
  'rovo:agent': z.array(z.looseObject({ key })).default([]),
  llm: z.array(z.looseObject({ key })).default([]),
  function: z.array(appFunction).min(1),
});

const egressAddress = z.union([z.string(), z.looseObject({ address: z.string() })]);

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/\S+$/),
    runtime: z.looseObject({ name: z.string() }),
  }),
  permissions: z
    .looseObject({
      scopes: z.array(z.string()).default([]),
      external: z
        .looseObject({
          fetch: z.looseObject({ backend: z.array(egressAddress).default([]) }).optional(),
        })
        .optional(),
    })
    .default({ scopes: [] }),
  modules,
  resources: z
    .array(
      z.looseObject({
        key: z.string(),
        path: z.string(),
        entry: z.record(z.string(), z.string()).optional(),
      }),
    )
    .default([]),
  translations: z
    .strictObject({
      resources: z.array(z.strictObject({ key: z.string(), path: z.string() })).min(1),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type UiModule = z.infer<typeof uiModule>;
export type Trigger = z.infer<typeof trigger>;
export type Consumer = z.infer<typeof consumer>;
export type ScheduledTrigger = z.infer<typeof scheduledTrigger>;
export type WebTrigger = z.infer<typeof webTrigger>;
export type Action = z.infer<typeof action>;
export type AppFunction = z.infer<typeof appFunction>;
export type UiResource = Manifest['resources'][number];

export const UI_MODULE_TYPES = [
  'jira:issueContext',
  'jira:issuePanel',
  'jira:issueAction',
  'jira:projectPage',
  'jira:projectSettingsPage',
] as const;

export type UiModuleType = (typeof UI_MODULE_TYPES)[number];

/**
 * Reads the manifest of an app.
 *
 * @throws Error naming every key that is wrong, or that the sandbox does not model
 */
export async function readManifest(appDirectory: string): Promise<Manifest> {
  const file = join(appDirectory, 'manifest.yml');
  return parseManifest(await readFile(file, 'utf8'), file);
}

/** As `readManifest`, for text already read; `origin` names it in errors. */
export function parseManifest(yaml: string, origin: string): Manifest {
  const result = manifestSchema.safeParse(parse(yaml));
  if (!result.success)
    throw new Error(`${origin} cannot run in the sandbox:\n${z.prettifyError(result.error)}`);
  const unknown = danglingFunctions(result.data);
  if (unknown.length > 0) throw new Error(`${origin} names functions that it does not define: ${unknown}`);
  const icons = danglingIcons(result.data);
  if (icons.length > 0) throw new Error(`${origin} has icons in resources that it does not define: ${icons}`);
  return result.data;
}

/** The values of issue properties that Jira indexes for the app. */
export function indexedProperties({ modules }: Manifest): { key: string; path: string; isDate: boolean }[] {
  return modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
    values.map(({ path, type }) => ({ key: propertyKey, path, isDate: type === 'date' })),
  );
}

/** A resource that is a folder of files, served as they are; any other is the source of a UI and is bundled. */
export function isStaticResource({ path, entry }: UiResource): boolean {
  return entry === undefined && !/\.[jt]sx?$/.test(path);
}

/**
 * An icon among the app's own files: `resource:<key>;<path below the resource>`.
 * https://developer.atlassian.com/platform/forge/custom-ui/#icons
 *
 * @returns undefined for an icon at an address of its own
 */
export function iconResource(icon: string): { key: string; path: string } | undefined {
  const [, key, path] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
  return key !== undefined && path !== undefined ? { key, path } : undefined;
}

/** Hosts that the app's backend may reach: `permissions.external.fetch.backend`. */
export function egressOf(manifest: Manifest): string[] {
  const declared = manifest.permissions.external?.fetch?.backend ?? [];
  return declared.map((entry) => (typeof entry === 'string' ? entry : entry.address));
}

function danglingFunctions(manifest: Manifest): string[] {
  const defined = new Set(manifest.modules.function.map((each) => each.key));
  const { modules: m } = manifest;
  const named = [
    ...[m.trigger, m.consumer, m.scheduledTrigger, m.webtrigger, m.action]
      .flat()
      .map((each) => each.function),
    ...UI_MODULE_TYPES.flatMap((type) => m[type]).flatMap((each) => each.resolver?.function ?? []),
  ];
  return [...new Set(named)].filter((each) => !defined.has(each));
}

function danglingIcons(manifest: Manifest): string[] {
  const folders = new Set(manifest.resources.filter(isStaticResource).map((each) => each.key));
  return UI_MODULE_TYPES.flatMap((type) => manifest.modules[type])
    .flatMap(({ icon }) => icon ?? [])
    .filter((icon) => icon.startsWith('resource:') && !folders.has(iconResource(icon)?.key ?? ''));
}
