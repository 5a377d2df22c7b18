import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ADMIN, startJira } from '../sandbox/jira/small-world';
import { ISSUES } from './jira-exchanges';
import { contractsFolder } from './openapi-judge';

const SPECIFICATIONS = ['jira-platform-v3.2026-07-21.json', 'jsm-servicedesk.2025-09-17.json'].map((name) =>
  path.join(contractsFolder(), name),
);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const operations = (file: string): [method: string, template: string][] =>
  Object.entries(document.parse(JSON.parse(readFileSync(file, 'utf8'))).paths).flatMap(([template, item]) =>
    Object.keys(item)
      .filter((method) => METHODS.includes(method))
      .map((method): [string, string] => [method.toUpperCase(), template]),
  );

const unnamed = (template: string) => template.replace(/\{[^}]+\}|:\w+/g, '{}');

it.skipIf(!SPECIFICATIONS.every(existsSync))(
  'models an operation or answers it with 501 (needs KAJI_SHARED/contracts)',
  async () => {
    const { call, jira } = startJira(ISSUES);
    const modelled = new Set(jira.routes.routes.map((route) => `${route.method} ${unnamed(route.path)}`));
    const findings: string[] = [];
    for (const [method, template] of SPECIFICATIONS.flatMap(operations)) {
      if (modelled.has(`${method} ${unnamed(template)}`)) continue;
      const { status } = await call(method, template.replace(/\{[^}]+\}/g, '1'), undefined, ADMIN);
      if (status !== 501) findings.push(`${method} ${template}: ${status}`);
    }
    expect(findings).toEqual([]);
  },
);
