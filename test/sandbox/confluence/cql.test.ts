import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCql } from '../../../sandbox/upstreams/confluence/cql/parse';
import { type Condition, CqlError, UnmodelledCql } from '../../../sandbox/upstreams/confluence/cql/query';

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** CQL for a condition, every text quoted and every group in parentheses. */
function written(condition: Condition): string {
  if (condition.kind === 'not') return `NOT (${written(condition.part)})`;
  if (condition.kind !== 'clause') {
    return `(${condition.parts.map((part) => `(${written(part)})`).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
  const values = condition.values.map((value) =>
    value.kind === 'text' ? quoted(value.text) : `${value.name}(${value.arguments.map(quoted).join(', ')})`,
  );
  const isList = condition.operator === 'in' || condition.operator === 'not in';
  return `${condition.field} ${condition.operator} ${isList ? `(${values.join(', ')})` : values.join('')}`;
}

const textValue = fc.string({ maxLength: 12 }).map((text) => ({ kind: 'text' as const, text }));
const nowValue = fc
  .constantFrom('-4w', '-30d', '+1h')
  .map((offset) => ({ kind: 'call' as const, name: 'now', arguments: [offset] }));
const clause = fc.oneof(
  fc.record({
    kind: fc.constant('clause' as const),
    field: fc.constantFrom('text', 'title', 'sitesearch'),
    operator: fc.constant('~' as const),
    values: fc.tuple(textValue),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    field: fc.constantFrom('label', 'space', 'type'),
    operator: fc.constantFrom('in' as const, 'not in' as const),
    values: fc.array(textValue, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    field: fc.constantFrom('lastmodified', 'created'),
    operator: fc.constantFrom('>' as const, '<=' as const),
    values: fc.tuple(nowValue),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    clause,
    fc.record({ kind: fc.constant('not' as const), part: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
    }),
  ),
}));

const PAGE = { kind: 'text' as const, text: 'page' };

it('reads back every condition it could have been written from', () => {
  fc.assert(
    fc.property(condition, (meant) => {
      const positive: Condition = { kind: 'clause', field: 'type', operator: '=', values: [PAGE] };
      const whole: Condition = { kind: 'and', parts: [positive, meant] };
      expect(parseCql(written(whole)).condition).toEqual(whole);
    }),
  );
});

it('either parses a text or refuses it with a CqlError', () => {
  const pieces = fc.constantFrom(
    'type',
    'text',
    '=',
    '~',
    '!=',
    'in',
    'not',
    '(',
    ')',
    ',',
    '"a b"',
    "'",
    'AND',
    'or',
    'order by',
    'now(',
    '💥',
    '障害',
  );
  const almostCql = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(almostCql, fc.string()), (cql) => {
      try {
        parseCql(cql);
      } catch (error) {
        expect(error).toBeInstanceOf(CqlError);
      }
    }),
  );
});

it('binds AND more tightly than OR', () => {
  const { condition: parsed } = parseCql('type = page OR space = RUN AND label = runbook');
  expect(parsed).toMatchObject({
    kind: 'or',
    parts: [{ field: 'type' }, { kind: 'and', parts: [{ field: 'space' }, { field: 'label' }] }],
  });
});

it('reads an order by several fields, with or without a condition', () => {
  const orderBy = [
    { field: 'lastmodified', descending: true },
    { field: 'title', descending: false },
  ];
  expect(parseCql('type = page order by lastmodified desc, title').orderBy).toEqual(orderBy);
  expect(parseCql('ORDER BY lastModified DESC, title ASC')).toEqual({ orderBy });
});

it.each([
  'type = ',
  'type page',
  'text ~ "never closed',
  'type = page AND',
  '(type = page',
  'type = page)',
  'colour = red',
  'text = "x"',
  'type ~ page',
  'label > runbook',
  'label in ()',
  'label in runbook',
  'lastmodified > tomorrow()',
  'title = nothing AND created > soon',
  'created < "2026-13-01"',
  'created = "2026-02-30"',
  'created > now("-3x")',
  'type = page order by mood',
  'type = now()',
  'created > currentUser()',
  'user = mika',
  'space.type ~ global',
  'not type = page',
  'type != page',
  'title !~ "x" AND type = page',
  '(label not in (a, b) OR type = page) AND space = RUN',
])('refuses %s', (cql) => {
  expect(() => parseCql(cql)).toThrow(CqlError);
});

it.each([
  'type = page AND favourite = currentUser()',
  'watcher = currentUser()',
  'container = 1001',
  'space.category = teams',
  'space.type = favourite',
  'space in (favouriteSpaces())',
  'space = currentSpace()',
  'id in (recentlyViewedContent(20))',
])('says that the sandbox does not have what %s needs', (cql) => {
  expect(() => parseCql(cql)).toThrow(UnmodelledCql);
});
