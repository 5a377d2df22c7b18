import { expect, it } from 'vitest';
import { safeHref } from '../../../sandbox/view/adf/adf-node';

it('follows links to the web, to mail and on the site, and never scripts', () => {
  expect(
    ['https://example.test', 'mailto:a@example.test', '/browse/A-1', '#top'].map(safeHref),
  ).not.toContain(undefined);
  expect(
    ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.test'].map(safeHref),
  ).toEqual([undefined, undefined, undefined, undefined]);
});
