import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pagesCql } from '../../../src/adapters/confluence/cql';
import { cleanExcerpt } from '../../../src/adapters/confluence/excerpt';
import { anyText } from '../hostile-text';

it('searches pages of the given spaces for any of the groups', () => {
  expect(pagesCql(['RUN', 'PM'], [['login', 'slow'], ['auth-gateway']])).toBe(
    String.raw`type = page AND space in ("RUN", "PM") AND (text ~ "login slow" OR text ~ "\"auth-gateway\"")`,
  );
});

it('does not search without a space or without words', () => {
  expect(pagesCql([], [['login']])).toBeUndefined();
  expect(pagesCql(['RUN'], [['"'], []])).toBeUndefined();
});

/** The strings of a query and what stands between them, as the vendor's grammar cuts it. */
function cut(cql: string): { strings: string[]; rest: string } {
  const strings: string[] = [];
  const rest = cql.replace(/"((?:\\.|[^"\\])*)"/gs, (_whole, body: string) => {
    strings.push(body.replace(/\\(.)/gs, '$1'));
    return '?';
  });
  return { strings, rest };
}

it('keeps any text inside its quotes', () => {
  fc.assert(
    fc.property(
      anyText,
      anyText,
      fc.array(anyText, { minLength: 1, maxLength: 3 }),
      (first, second, words) => {
        const cql = pagesCql([first, second], [words]);
        if (cql === undefined) return;
        const { strings, rest } = cut(cql);
        expect(rest).toBe('type = page AND space in (?, ?) AND (text ~ ?)');
        expect(strings[0]).toBe(first.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
      },
    ),
  );
});

it('takes marks and entities out of an excerpt', () => {
  expect(
    cleanExcerpt('@@@hl@@@Slow@@@endhl@@@ sign-in &amp; &lt;retry&gt;\n&#39;now&#x27; &unknown; &#0;'),
  ).toBe("Slow sign-in & <retry> 'now' &unknown; &#0;");
});
