import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JqlError } from '../../../sandbox/upstreams/jira/jql/jql-error';
import { parseJql } from '../../../sandbox/upstreams/jira/jql/parser';

const quoted = (text: string) =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

const messageOf = (jql: string): string => {
  try {
    parseJql(jql);
  } catch (error) {
    if (error instanceof JqlError) return error.message;
    throw error;
  }
  throw new Error(`${jql} was accepted`);
};

it('reads back any text that was quoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parseJql(`summary ~ ${quoted(text)}`).where).toEqual({
        kind: 'comparison',
        field: { name: 'summary' },
        operator: '~',
        operand: { kind: 'value', value: text },
      });
    }),
  );
});

it('never throws anything but a JqlError', () => {
  const piece = fc.constantFrom(
    ...[
      '(',
      ')',
      ',',
      '=',
      '!=',
      '~',
      '!~',
      '<=',
      ' and ',
      ' OR ',
      ' not ',
      'in',
      ' is ',
      ' empty',
      '"',
      "'",
      '\\',
      '[',
      ']',
    ],
    ...[
      'cf',
      'issue.property',
      'was',
      ' changed ',
      'order by',
      'project',
      '-30d',
      '"a b"',
      '日本',
      '\n',
      '!',
      '|',
      '&',
      '@',
    ],
  );
  const jql = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(jql, (text) => {
      try {
        parseJql(text);
      } catch (error) {
        expect(error).toBeInstanceOf(JqlError);
      }
    }),
    { numRuns: 2000 },
  );
});

it('refuses nesting without end instead of overflowing the stack', () => {
  expect(messageOf(`${'('.repeat(50_000)}a = b`)).toContain('nested too deeply');
  expect(messageOf(`a in ${'('.repeat(50_000)}`)).toContain('nested too deeply');
});

it('binds AND tighter than OR, whatever the case', () => {
  const { where } = parseJql('a = 1 or b = 2 AND c = 3 And NOT d = 4');
  expect(where).toMatchObject({
    kind: 'or',
    clauses: [{ field: { name: 'a' } }, { kind: 'and', clauses: [{}, {}, { kind: 'not' }] }],
  });
});

it('reads lists, functions, empty, and operators of two words', () => {
  expect(parseJql("status not in ('In progress', Open) and assignee is not EMPTY").where).toMatchObject({
    clauses: [
      {
        operator: 'not in',
        operand: { kind: 'list', operands: [{ value: 'In progress' }, { value: 'Open' }] },
      },
      { operator: 'is not', operand: { kind: 'empty' } },
    ],
  });
  expect(parseJql('issue in linkedIssues("OPS-1", blocks)').where).toMatchObject({
    operand: { kind: 'function', name: 'linkedIssues', arguments: ['OPS-1', 'blocks'] },
  });
});

it('reads custom fields by number and properties by path', () => {
  expect(parseJql('cf[10010] = 1').where).toMatchObject({ field: { name: 'cf[10010]' } });
  expect(parseJql('issue.property[kaji.assessment].severity.code = "SEV-1"').where).toMatchObject({
    field: { name: 'issue.property', property: { key: 'kaji.assessment', path: 'severity.code' } },
  });
});

it('reads the order, of at most seven fields', () => {
  expect(parseJql('a = 1 ORDER BY priority DESC, created asc, key').orderBy).toEqual([
    { field: { name: 'priority' }, descending: true },
    { field: { name: 'created' }, descending: false },
    { field: { name: 'key' } },
  ]);
  expect(messageOf(`a = 1 order by ${'bcdefghi'.split('').join(',')}`)).toContain('at most 7');
});

it('says where a mistake is, from line 1 and character 1', () => {
  expect(messageOf('summary ~ "abc')).toBe(
    "Error in the JQL Query: The quoted string 'abc' has not been completed. (line 1, character 11)",
  );
  expect(messageOf('project = OPS AND\nsummary ~ a@b')).toBe(
    "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 2, character 12)",
  );
  expect(messageOf('project = select')).toContain("'select' is a reserved JQL word");
  expect(messageOf('project OPS')).toContain("Expecting operator but got 'OPS'");
  expect(messageOf('project =')).toContain('before the end of the query');
  expect(messageOf('summary ~ "a\\qb"')).toContain("'\\q' is an illegal JQL escape sequence");
  expect(messageOf('a = 1 b = 2')).toContain("Expecting either 'OR' or 'AND' but got 'b'");
});

it('reads blank text as a query without restriction', () => {
  expect(parseJql('  ')).toEqual({ orderBy: [] });
  expect(parseJql('order by created').where).toBeUndefined();
});
