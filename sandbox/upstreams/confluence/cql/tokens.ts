import { CqlError, type Operator } from './query';

export type Token =
  | { kind: 'string'; text: string }
  | { kind: 'word'; text: string }
  | { kind: 'operator'; text: Exclude<Operator, 'in' | 'not in'> }
  | { kind: 'punctuation'; text: '(' | ')' | ',' };

const OPERATORS = ['!=', '!~', '>=', '<=', '=', '~', '>', '<'] as const;
const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|>=|<=|=|~|>|<)|([(),])|([^\s"'(),=~<>!]+))/suy;

/** @throws CqlError at a character that begins nothing, such as a quote that is never closed */
export function tokenize(cql: string): Token[] {
  const tokens: Token[] = [];
  const end = cql.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(cql);
    if (!match) throw new CqlError(`Could not parse cql : ${cql.slice(start).trim().slice(0, 40)}`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, double, single, operator, punctuation, word]: RegExpExecArray): Token {
  const quoted = double ?? single;
  if (quoted !== undefined) return { kind: 'string', text: quoted.replace(/\\(.)/gsu, '$1') };
  const known = OPERATORS.find((each) => each === operator);
  if (known) return { kind: 'operator', text: known };
  if (punctuation === '(' || punctuation === ')' || punctuation === ',') {
    return { kind: 'punctuation', text: punctuation };
  }
  return { kind: 'word', text: word ?? '' };
}
