import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { raygunWorld } from '../../sandbox/world/raygun-world';
import { minutesFromNow, NOW, raygunSite, WEB } from '../sandbox/raygun/raygun-site';
import { contractsFolder, openApiJudge } from './openapi-judge';

const judge = openApiJudge('raygun-openapi-v3.yml');
const webhookFile = path.join(contractsFolder(), 'raygun-webhooks-asyncapi.yml');
const needsContracts = 'needs the vendors’ specifications, see KAJI_SHARED';
const A = `/applications/${WEB}`;
const LATEST = raygunWorld(NOW).deployments.at(-1)?.identifier;
const GROUP = `${A}/error-groups/k3fz81`;
const Identified = z.array(z.looseObject({ identifier: z.string() })).min(1);

async function firstIdentifier(site: ReturnType<typeof raygunSite>, listPath: string): Promise<string> {
  return Identified.parse((await site.get(listPath)).body)[0]?.identifier ?? '';
}

/** Raygun's two page schemas require nothing, so that every page matches both: that one complaint says nothing. */
const AMBIGUOUS_PAGE = /must match exactly one schema in oneOf \{"passingSchemas":\[0,1\]\}/;

function violations(
  method: string,
  requestPath: string,
  answer: { status: number; body: unknown },
): string[] {
  const found =
    judge?.violations({ method, path: requestPath, status: answer.status, body: answer.body }) ?? [];
  return found.filter((violation) => !AMBIGUOUS_PAGE.test(violation));
}

const series = {
  start: minutesFromNow(-60),
  end: minutesFromNow(0),
  granularity: '15m',
  aggregation: 'count',
};

type Request = [method: string, path: string, status: number, body?: unknown];

const requests: Request[] = [
  ['GET', '/applications', 200],
  ['GET', A, 200],
  ['GET', '/applications/unknown', 404],
  ['GET', '/applications/api-key/NORIKURA-WEB-KEY', 200],
  ['GET', `${A}/deployments`, 200],
  ['GET', `${A}/deployments/latest`, 200],
  ['POST', `${A}/deployments`, 201, { version: '2026.11.4' }],
  ['POST', `${A}/deployments`, 422, {}],
  ['POST', `${A}/deployments`, 400, '{'],
  ['POST', '/applications/api-key/NORIKURA-WEB-KEY/deployments', 201, { version: '2026.11.4' }],
  ['GET', `${A}/deployments/${LATEST}`, 200],
  ['PATCH', `${A}/deployments/${LATEST}`, 200, { comment: 'changed' }],
  ['DELETE', `${A}/deployments/${LATEST}`, 204],
  ['GET', `${A}/deployments/latest/error-groups`, 200],
  ['GET', `${A}/deployments/${LATEST}/error-groups`, 200],
  ['GET', `${A}/error-groups`, 200],
  ['GET', GROUP, 200],
  ['GET', `${A}/error-groups/unknown`, 404],
  ['POST', `${GROUP}/resolve`, 200, { version: '1', discardFromPreviousVersions: false }],
  ['POST', `${GROUP}/resolve`, 422, {}],
  ['POST', `${GROUP}/activate`, 200],
  ['POST', `${GROUP}/ignore`, 200],
  ['POST', `${GROUP}/permanently-ignore`, 200, { discardNewOccurrences: true }],
  ['POST', `${GROUP}/comment`, 200, { comment: 'seen' }],
  ['GET', `${GROUP}/instances`, 200],
  ['GET', `${GROUP}/instance/latest`, 200],
  ['GET', `${A}/sessions`, 200],
  ['GET', `${A}/sessions/unknown`, 404],
  ['GET', `${A}/customers`, 200],
  ['GET', `${A}/customers/100000`, 200],
  ['GET', `${A}/pages`, 200],
  ['GET', `${A}/pages/p1login`, 200],
  ['GET', '/applications/27mz4hd/pages/v1signin', 200],
  ['POST', `/metrics/${WEB}/pages/time-series`, 200, { ...series, metrics: ['loadTime', 'pageViews'] }],
  ['POST', `/metrics/${WEB}/pages/time-series`, 422, { ...series, metrics: ['mood'] }],
  [
    'POST',
    `/metrics/${WEB}/pages/histogram`,
    200,
    { start: series.start, end: series.end, metrics: ['loadTime'] },
  ],
  ['POST', `/metrics/${WEB}/errors/time-series`, 200, { ...series, metrics: ['errorInstances'] }],
];

it.skipIf(!judge).each(requests)(
  `answers %s %s with %i as the specification says (${needsContracts})`,
  async (method, requestPath, status, body) => {
    const answer = await raygunSite().call(method, requestPath, body);
    expect(answer.status).toBe(status);
    expect(violations(method, requestPath, answer)).toEqual([]);
  },
);

it.skipIf(!judge)(`refuses as the specification says (${needsContracts})`, async () => {
  const site = raygunSite();
  const unauthorized = await site.get(A, null);
  const forbidden = await site.post(
    `/metrics/${WEB}/pages/time-series`,
    series,
    site.world.tokenWithoutMetrics,
  );
  expect(violations('GET', A, unauthorized)).toEqual([]);
  expect(violations('POST', `/metrics/${WEB}/pages/time-series`, forbidden)).toEqual([]);
});

it.skipIf(!judge)(
  `describes a session and an error instance as the specification says (${needsContracts})`,
  async () => {
    const site = raygunSite();
    const session = `${A}/sessions/${await firstIdentifier(site, `${A}/sessions`)}`;
    const instance = `${GROUP}/instance/${await firstIdentifier(site, `${GROUP}/instances`)}`;
    for (const requestPath of [session, instance]) {
      const answer = await site.get(`${requestPath}?include=pageViews,errors`);
      expect(answer.status).toBe(200);
      expect(violations('GET', requestPath, answer)).toEqual([]);
    }
  },
);

it.skipIf(!existsSync(webhookFile))(
  `sends alerts as the webhook's specification says (${needsContracts})`,
  async () => {
    const document = z
      .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(parseYaml(readFileSync(webhookFile, 'utf8')));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile({
      components: document.components,
      $ref: '#/components/schemas/ErrorNotificationPayload',
    });
    const { raygun, world } = raygunSite();
    for (const { identifier } of world.errorGroups) {
      expect(
        validate(await raygun.alertPayload(identifier, 'NewErrorOccurred')),
        JSON.stringify(validate.errors),
      ).toBe(true);
    }
  },
);
