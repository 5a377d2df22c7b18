import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJql } from '../../../sandbox/upstreams/jira/jql/parser';
import { parseTextQuery } from '../../../sandbox/upstreams/jira/text/text-query';
import { piecesOf } from '../../../sandbox/upstreams/jira/text/tokens';
import { incidentJql, wordsJql } from '../../../src/adapters/jira/incident-search';
import { anyText } from '../hostile-text';

const scope = { issueTypeName: '[System] Incident', excludeKey: 'OPS-1' };
const search = (...anyOf: string[][]) => ({ anyOf: anyOf.map((allOf) => ({ allOf })), limit: 10 });

const isSearchable = (word: string) => /[\p{L}\p{N}]/u.test(word);

/** What the vendor's parser takes out of a query's text clauses, group by group. */
function textsOf(jql: string): string[] {
  const { where } = parseJql(jql);
  const clauses = where?.kind === 'and' ? where.clauses : [];
  const words = clauses.at(-1);
  const groups = words?.kind === 'or' ? words.clauses : [words];
  return groups.map((clause) =>
    clause?.kind === 'comparison' && clause.operator === '~' && clause.operand.kind === 'value'
      ? clause.operand.value
      : 'not a text clause',
  );
}

it('searches tickets of the same type, newest first, without the ticket itself', () => {
  expect(incidentJql(search(['login', 'slow'], ['timeout']), scope)).toBe(
    'issuetype = "[System] Incident" AND key != "OPS-1" AND (text ~ "login slow" OR text ~ "timeout") ORDER BY created DESC',
  );
});

it('searches for words with special characters as phrases', () => {
  expect(wordsJql(search(['ORA-00060', '/api/login', 'java.lang.NullPointerException']))).toBe(
    String.raw`(text ~ "\"ORA-00060\" \"/api/login\" \"java.lang.NullPointerException\"") ORDER BY created DESC`,
  );
});

it('takes the operators of the text search for words', () => {
  expect(wordsJql(search(['NOT', 'OR']))).toBe('(text ~ "not or") ORDER BY created DESC');
});

it('looks at the history as it was at an instant', () => {
  const createdBefore = new Date('2026-05-01T12:00:00.000Z');
  expect(incidentJql(search(['login']), { ...scope, createdBefore })).toContain(
    'AND created < 1777636800000 AND',
  );
});

it('does not search when nothing can be searched for', () => {
  expect(incidentJql(search([], ['"', '***', '\u0000']), scope)).toBeUndefined();
});

it('keeps any text data: the parser reads back the same words and no other clause', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 4 }), (groups) => {
      const jql = incidentJql(search(...groups), scope);
      const expected = groups.filter((words) => words.some(isSearchable));
      if (jql === undefined) {
        expect(expected).toEqual([]);
        return;
      }
      const { where, orderBy } = parseJql(jql);
      expect(orderBy).toEqual([{ field: { name: 'created' }, descending: true }]);
      expect(where?.kind === 'and' && where.clauses).toHaveLength(3);
      const texts = textsOf(jql);
      expect(texts).toHaveLength(expected.length);
      texts.forEach((text, index) => {
        const alternatives = parseTextQuery(text);
        expect(alternatives).toHaveLength(1);
        expect(alternatives[0]?.mustNot).toEqual([]);
        expect(piecesIn(text)).toEqual(
          (expected[index] ?? [])
            .filter(isSearchable)
            .flatMap((word) => piecesOf(word.replace(/[\p{C}"\\]/gu, ' '))),
        );
      });
    }),
    { numRuns: 500 },
  );
});

function piecesIn(text: string) {
  return parseTextQuery(text).flatMap(({ must }) =>
    must.flatMap((unit) => {
      if (unit.kind === 'phrase') return unit.pieces;
      if (unit.kind === 'run') return [{ kind: 'run', run: unit.run }];
      return unit.kind === 'term' ? [expect.objectContaining({ kind: 'word', term: unit.term })] : [unit];
    }),
  );
}
