import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { confluenceSite, seedPage } from '../sandbox/confluence/confluence-site';
import { raygunSite, WEB } from '../sandbox/raygun/raygun-site';
import { slackSite } from '../sandbox/slack/slack-site';
import { contractsFolder } from './openapi-judge';

const needsContracts = 'needs the vendors’ specifications, see KAJI_SHARED';
const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

const Reference = z.object({ $ref: z.string() });
const Parameter = z.looseObject({ name: z.string(), in: z.string() });
const Operation = z.looseObject({
  parameters: z.array(z.union([Reference, Parameter])).default([]),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ parameters: z.record(z.string(), Parameter).default({}) }),
});

interface Documented {
  method: string;
  /** as in the specification, with its parameters in braces */
  template: string;
  query: string[];
}

/** The operations of a specification; none when it is not there. */
function operationsOf(fileName: string): Documented[] {
  const file = path.join(contractsFolder(), fileName);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const { paths, components } = Document.parse(
    fileName.endsWith('.json') ? JSON.parse(text) : parseYaml(text),
  );
  return Object.entries(paths).flatMap(([template, verbs]) =>
    VERBS.filter((verb) => verb in verbs).map((verb) => {
      const parameters = Operation.parse(verbs[verb]).parameters.map((each) =>
        '$ref' in each ? components.parameters[String(each.$ref).split('/').at(-1) ?? ''] : each,
      );
      const query = parameters.flatMap((each) => (each?.in === 'query' ? [String(each.name)] : []));
      return { method: verb.toUpperCase(), template, query };
    }),
  );
}

const v1 = operationsOf('confluence-v1.2026-07-21.json');
const v2 = operationsOf('confluence-v2.2026-07-21.json').map((operation) => ({
  ...operation,
  template: `/wiki/api/v2${operation.template}`,
}));
const raygun = operationsOf('raygun-openapi-v3.yml');
const slack = slackMethods();

function slackMethods(): string[] {
  const file = path.join(contractsFolder(), 'slack_rate_limit_tiers.json');
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/** A path of a specification with one value for each of its parameters. */
function filled(template: string, values: Record<string, string> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? '1001');
}

/** What the sandbox answers to a path that the vendor does not have. */
const NO_SUCH_OPERATION = /There is no (GET|POST|PUT|PATCH|DELETE) /;

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

/** The operations that a sandbox fails at, or pretends not to exist; each is asked of a sandbox of its own. */
async function mistaken(
  operations: readonly Documented[],
  open: () => Call,
  pathOf: (template: string) => string,
): Promise<string[]> {
  const found: string[] = [];
  for (const { method, template } of operations) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    const answer = await open()(method, pathOf(template), body);
    if (answer.status === 500 || NO_SUCH_OPERATION.test(JSON.stringify(answer.body ?? '')))
      found.push(`${answer.status} ${method} ${template}`);
  }
  return found;
}

const openConfluence = () => confluenceSite([seedPage({})]).agent.call;
const confluencePath = (template: string) => filled(template).replace('/wiki', '');

it.skipIf(v1.length === 0 || v2.length === 0)(
  `pretends of no operation of Confluence that it does not exist (${needsContracts})`,
  async () => {
    expect(await mistaken([...v1, ...v2], openConfluence, confluencePath)).toEqual([]);
  },
);

it.skipIf(raygun.length === 0)(
  `pretends of no operation of Raygun that it does not exist (${needsContracts})`,
  async () => {
    const pathOf = (template: string) => filled(template, { 'application-identifier': WEB });
    expect(await mistaken(raygun, () => raygunSite().call, pathOf)).toEqual([]);
  },
);

it.skipIf(slack.length === 0)(
  `knows every method of Slack, or says with 501 that it does not model it (${needsContracts})`,
  async () => {
    const mistakes: string[] = [];
    for (const method of slack) {
      const response = await slackSite().send(method, { method: 'POST' });
      const { error } = Object(await response.json());
      const isRight = response.status === 501 ? error === 'not_modelled' : error !== 'unknown_method';
      if (!isRight || ![200, 501].includes(response.status)) mistakes.push(`${response.status} ${method}`);
    }
    expect(mistakes).toEqual([]);
  },
);

it.skipIf(v1.length === 0 || v2.length === 0)(
  `calls no documented parameter of Confluence unknown (${needsContracts})`,
  async () => {
    const call = openConfluence();
    const unknown: string[] = [];
    for (const { method, template, query } of [...v1, ...v2]) {
      for (const name of query) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {};
        const answer = await call(method, `${confluencePath(template)}?${name}=1`, body);
        if (JSON.stringify(answer.body ?? '').includes('is not known'))
          unknown.push(`${method} ${template}?${name}`);
      }
    }
    expect(unknown).toEqual([]);
  },
);
