import { expect, it } from 'vitest';
import { openApiJudge } from './openapi-judge';

const judge = openApiJudge('jira-platform-v3.2026-07-21.json');
const available = judge !== undefined;
const inShared = 'needs KAJI_SHARED/contracts';

it.skipIf(!available)(`accepts an answer that keeps to the specification (${inShared})`, () => {
  const body = { issueLinkTypes: [{ id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }] };
  expect(judge?.violations({ method: 'GET', path: '/rest/api/3/issueLinkType', status: 200, body })).toEqual(
    [],
  );
});

it.skipIf(!available)(`names the place of a value of the wrong type (${inShared})`, () => {
  const body = { issueLinkTypes: [{ id: 1 }] };
  const found = judge?.violations({ method: 'GET', path: '/rest/api/3/issueLinkType', status: 200, body });
  expect(found?.join()).toContain('/issueLinkTypes/0/id must be string');
});

it.skipIf(!available)(`rejects unknown paths, methods and statuses (${inShared})`, () => {
  const body = {};
  for (const [method, path, status] of [
    ['GET', '/rest/api/3/nothing', 200],
    ['DELETE', '/rest/api/3/issueLinkType', 204],
    ['GET', '/rest/api/3/issueLinkType', 418],
  ] as const) {
    expect(judge?.violations({ method, path, status, body })).toHaveLength(1);
  }
});

it.skipIf(!available)(`rejects a body where there must be none (${inShared})`, () => {
  const exchange = { method: 'POST', path: '/rest/api/3/issue/OPS-1/transitions', status: 204 };
  expect(judge?.violations({ ...exchange, body: undefined })).toEqual([]);
  expect(judge?.violations({ ...exchange, body: {} })).toHaveLength(1);
});

it('gives no judge for a specification that is not there', () => {
  expect(openApiJudge('no-such-vendor.json')).toBeUndefined();
});

it.skipIf(!available)(
  `finds Confluence operations with and without the base path of the server (${inShared})`,
  () => {
    const confluence = openApiJudge('confluence-v2.2026-07-21.json');
    for (const path of ['/wiki/api/v2/pages/1/labels', '/pages/1/labels']) {
      expect(confluence?.violations({ method: 'GET', path, status: 200, body: { results: [] } })).toEqual([]);
    }
  },
);
