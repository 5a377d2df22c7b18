import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storageToAdf } from '../../sandbox/upstreams/confluence/storage/storage-to-adf';
import {
  type Answer,
  confluenceSite,
  pageOf,
  paragraph,
  seedPage,
} from '../sandbox/confluence/confluence-site';
import { contractsFolder, openApiJudge } from './openapi-judge';

const v1 = openApiJudge('confluence-v1.2026-07-21.json');
const v2 = openApiJudge('confluence-v2.2026-07-21.json');
const adfSchema = path.join(contractsFolder(), 'adf-schema.2025-01-27.json');
const needsContracts = 'needs the vendors’ specifications, see KAJI_SHARED';

const PAGES = '/api/v2/pages';
const PAGE = `${PAGES}/1001`;
const change = { id: '1001', status: 'current', title: 'T', body: paragraph('x'), version: { number: 2 } };

/** What an answer does against the specification of its generation of the API. */
function violations(method: string, requested: string, { status, body }: Answer): string[] {
  const [pathname = ''] = requested.split('?');
  if (!pathname.startsWith('/api/v2'))
    return v1?.violations({ method, path: `/wiki${pathname}`, status, body }) ?? [];
  return v2?.violations({ method, path: `/wiki${pathname}`, status, body }) ?? [];
}

type Request = [method: string, path: string, status: number, body?: unknown];

const requests: Request[] = [
  ['GET', '/rest/api/search?cql=type%20in%20(page,space)', 200],
  [
    'GET',
    '/rest/api/search?cql=text~slow&expand=content.space,content.version,content.ancestors,content.metadata.labels,content.body.storage',
    200,
  ],
  ['GET', '/rest/api/search?cql=nonsense', 400],
  ['POST', '/rest/api/content/1001/label', 200, [{ prefix: 'global', name: 'runbook' }]],
  ['POST', '/rest/api/content/1001/label', 400, [{ prefix: 'global', name: 'two words' }]],
  ['POST', '/rest/api/content/9/label', 404, [{ prefix: 'global', name: 'runbook' }]],
  ['DELETE', '/rest/api/content/1001/label?name=incident', 204],
  ['DELETE', '/rest/api/content/1001/label/incident', 204],
  ['DELETE', '/rest/api/content/1001/label/unknown', 404],
  ['GET', PAGES, 200],
  ['GET', `${PAGES}?limit=1&body-format=storage&sort=-modified-date`, 200],
  ['GET', `${PAGES}?sort=mood`, 400],
  ['POST', PAGES, 200, { spaceId: '11', title: 'New', body: paragraph('x') }],
  ['POST', PAGES, 400, { title: 'New' }],
  ['POST', PAGES, 404, { spaceId: '99', title: 'New', body: paragraph('x') }],
  ['GET', `${PAGE}?body-format=storage`, 200],
  [
    'GET',
    `${PAGE}?body-format=atlas_doc_format&include-labels=true&include-properties=true&include-versions=true`,
    200,
  ],
  ['GET', `${PAGE}?body-format=view`, 200],
  ['GET', `${PAGES}/9`, 404],
  ['PUT', PAGE, 200, change],
  ['PUT', PAGE, 400, {}],
  ['PUT', `${PAGES}/9`, 404, { ...change, id: '9' }],
  ['DELETE', PAGE, 204],
  ['DELETE', `${PAGES}/9`, 404],
  ['GET', `${PAGE}/labels`, 200],
  ['GET', `${PAGE}/versions`, 200],
  ['GET', `${PAGES}/1000/children`, 200],
  ['GET', `${PAGES}/1000/direct-children`, 200],
  ['GET', `${PAGES}/1000/descendants?depth=5`, 200],
  ['GET', `${PAGES}/1000/descendants?depth=6`, 400],
  ['GET', `${PAGE}/properties`, 200],
  ['POST', `${PAGE}/properties`, 200, { key: 'kaji', value: { incident: 'OPS-204' } }],
  ['POST', `${PAGE}/properties`, 400, { key: 'kaji' }],
  ['GET', `${PAGE}/properties/9`, 404],
  ['GET', '/api/v2/spaces?keys=RUN', 200],
  ['GET', '/api/v2/spaces/11', 200],
  ['GET', '/api/v2/spaces/13', 404],
  ['GET', '/api/v2/spaces/11/pages?depth=root', 200],
];

it.skipIf(!v1 || !v2).each(requests)(
  `answers %s %s with %i as the specification says (${needsContracts})`,
  async (method, requested, status, body) => {
    const { agent } = confluenceSite([seedPage({ labels: ['incident'] })]);
    const answer = await agent.call(method, requested, body);
    expect(answer.status).toBe(status);
    expect(violations(method, requested, answer)).toEqual([]);
  },
);

it.skipIf(!v2)(`changes and removes a property as the specification says (${needsContracts})`, async () => {
  const { agent } = confluenceSite();
  const created = await agent.post(`${PAGE}/properties`, { key: 'kaji', value: 1 });
  const property = `${PAGE}/properties/${Object(created.body).id}`;
  const calls: Request[] = [
    ['GET', property, 200],
    ['PUT', property, 200, { key: 'kaji', value: 2, version: { number: 2 } }],
    ['DELETE', property, 204],
  ];
  for (const [method, requested, status, body] of calls) {
    const answer = await agent.call(method, requested, body);
    expect(answer.status).toBe(status);
    expect(violations(method, requested, answer)).toEqual([]);
  }
});

it.skipIf(!v2)(`documents the scope mismatch as a status of each operation (${needsContracts})`, async () => {
  const stranger = confluenceSite().withScopes('read:jira-work');
  for (const requested of [
    PAGES,
    PAGE,
    `${PAGE}/labels`,
    `${PAGE}/properties`,
    '/api/v2/spaces',
    '/api/v2/spaces/11',
  ]) {
    const answer = await stranger.get(requested);
    expect(answer.status).toBe(401);
    expect(violations('GET', requested, answer)).toEqual([]);
  }
});

/** Every document that an Atlassian product accepts keeps to this schema, which is written in JSON Schema's draft 4. */
function documentValidator() {
  const { $schema, ...schema } = JSON.parse(readFileSync(adfSchema, 'utf8'));
  return new Ajv({ strict: false }).compile(schema);
}

it.skipIf(!existsSync(adfSchema))(`keeps seeded pages as valid ADF (${needsContracts})`, async () => {
  const body =
    '# Title\n\n- one\n- **two**\n\n1. first\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::warning\nCareful.\n:::\n\n```sql\nselect 1\n```';
  const { agent } = confluenceSite([seedPage({ body })]);
  const page = pageOf(await agent.get(`${PAGE}?body-format=atlas_doc_format`));
  const validate = documentValidator();
  expect(validate(JSON.parse(page.body.atlas_doc_format?.value ?? '')), JSON.stringify(validate.errors)).toBe(
    true,
  );
});

it.skipIf(!existsSync(adfSchema))(
  `makes valid ADF of what people write in storage (${needsContracts})`,
  () => {
    const validate = documentValidator();
    const pieces = [
      '<h1>Impact</h1>',
      '<p>Logins were <strong>slow</strong> for <a href="https://norikura.example">customers</a><br />since nine</p>',
      '<ul><li>one</li><li><p>two</p><ul><li>deeper</li></ul></li></ul>',
      '<ol start="2"><li><p>first</p></li></ol>',
      '<table><tbody><tr><th>When</th><th>What</th></tr><tr><td colspan="2"><p>09:14</p></td></tr></tbody></table>',
      '<ac:structured-macro ac:name="note"><ac:rich-text-body><p>Careful</p></ac:rich-text-body></ac:structured-macro>',
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>',
      '<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">More</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>',
      '<p><ac:structured-macro ac:name="status"><ac:parameter ac:name="title">SEV-2</ac:parameter><ac:parameter ac:name="colour">Red</ac:parameter></ac:structured-macro> <time datetime="2026-11-20" /></p>',
      '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>Add an alert</ac:task-body></ac:task></ac:task-list>',
      '<ac:structured-macro ac:name="toc" />',
      '<blockquote><p>said</p></blockquote>',
      '<hr />',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: 1 }), (storage) => {
        expect(validate(storageToAdf(storage.join('\n'))), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  },
);
