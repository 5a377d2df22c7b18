import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { jsonSchemaOf } from './openapi-json-schema';

const openApiDocument = z.looseObject({
  servers: z.array(z.object({ url: z.string() })).default([]),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const operation = z.looseObject({
  responses: z.record(
    z.string(),
    z.looseObject({ $ref: z.string().optional(), content: z.record(z.string(), z.unknown()).optional() }),
  ),
});
const mediaType = z.looseObject({ schema: z.unknown().optional() });

/** One answer of an upstream, as seen by a client. `body` is the parsed JSON, `undefined` when the answer had none. */
export interface Exchange {
  method: string;
  /** path without query, with or without the base path of the document's server */
  path: string;
  status: number;
  body: unknown;
}

/** Holds answers against a vendor's OpenAPI document. */
export interface OpenApiJudge {
  /**
   * What the answer does against the document, empty when it keeps to it. A path, method or status that the document
   * does not have is a violation; where the document gives no schema for a status, every body is accepted.
   */
  violations(exchange: Exchange): string[];
}

/** The folder of the vendors' specifications; `KAJI_SHARED` overrides `../shared`. */
export function contractsFolder(): string {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  return path.join(path.resolve(repository, process.env.KAJI_SHARED ?? '../shared'), 'contracts');
}

/**
 * @param fileName a JSON or YAML OpenAPI 3.0 document in the folder of the vendors' specifications
 * @returns `undefined` when the file is not there: the caller skips its tests, visibly
 */
export function openApiJudge(fileName: string): OpenApiJudge | undefined {
  const file = path.join(contractsFolder(), fileName);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return createJudge(fileName.endsWith('.json') ? JSON.parse(text) : parseYaml(text));
}

function createJudge(source: unknown): OpenApiJudge {
  const document = openApiDocument.parse(jsonSchemaOf(source));
  const basePath = serverPath(document.servers[0]?.url);
  const templates = Object.keys(document.paths)
    .map((template) => ({ template, pattern: templatePattern(template) }))
    .sort((a, b) => parameterCount(a.template) - parameterCount(b.template));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document', undefined, false);
  const compiled = new Map<string, ValidateFunction>();

  function validator(pointer: string): ValidateFunction {
    const known = compiled.get(pointer);
    if (known) return known;
    const made = ajv.compile({ $ref: `document#${pointer}` });
    compiled.set(pointer, made);
    return made;
  }

  /** The template of the path that has the method; templates with fewer parameters win. */
  function templateOf(requested: string, verb: string): string | undefined {
    const inDocument = requested.startsWith(`${basePath}/`) ? requested.slice(basePath.length) : requested;
    return templates.find(
      ({ template, pattern }) => pattern.test(inDocument) && document.paths[template]?.[verb],
    )?.template;
  }

  /** Where the document keeps the schema of a response's JSON body; `undefined` when it gives none. */
  function schemaPointer(template: string, verb: string, statusKey: string): string | undefined {
    const response = operation.parse(document.paths[template]?.[verb]).responses[statusKey];
    const reference = response?.$ref?.slice(1);
    const content = reference ? contentAt(document, reference) : response?.content;
    const type = Object.keys(content ?? {}).find((each) => each.includes('json') || each === '*/*');
    if (!type || mediaType.parse(content?.[type]).schema === undefined) return undefined;
    return (
      (reference ?? pointerOf('paths', template, verb, 'responses', statusKey)) +
      pointerOf('content', type, 'schema')
    );
  }

  return {
    violations({ method, path: requested, status, body }) {
      const verb = method.toLowerCase();
      const template = templateOf(requested, verb);
      if (!template) return [`${method} ${requested} is not in the specification`];

      const { responses } = operation.parse(document.paths[template]?.[verb]);
      const statusKeys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
      const statusKey = statusKeys.find((key) => key in responses);
      if (!statusKey) return [`${method} ${template} documents no status ${status}`];
      if (status === 204) return body === undefined ? [] : [`${method} ${template} 204 must not have a body`];

      const pointer = schemaPointer(template, verb, statusKey);
      if (!pointer) return [];
      const validate = validator(pointer);
      if (validate(body ?? null)) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${method} ${template} ${status}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}

function contentAt(document: unknown, pointer: string): Record<string, unknown> | undefined {
  let node: unknown = document;
  for (const segment of pointer.split('/').slice(1)) {
    node = z.record(z.string(), z.unknown()).parse(node)[segment];
  }
  return z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }).parse(node).content;
}

function serverPath(url: string | undefined): string {
  if (!url) return '';
  const pathname = /^(?:https?:)?\/\/[^/]+(\/.*)?$/.exec(url)?.[1] ?? '';
  return pathname.replace(/\/$/, '');
}

function templatePattern(template: string): RegExp {
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${source.join('')}/?$`);
}

const parameterCount = (template: string) => template.split('{').length;

const pointerOf = (...segments: string[]) =>
  segments
    .map((segment) => `/${encodeURIComponent(segment.replace(/~/g, '~0').replace(/\//g, '~1'))}`)
    .join('');
