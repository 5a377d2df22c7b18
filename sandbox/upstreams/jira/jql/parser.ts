import type {
  Clause,
  ComparisonOperator,
  FieldReference,
  HistoryClause,
  HistoryPredicate,
  Operand,
  Query,
  SortKey,
} from './ast';
import { jqlSyntaxError } from './jql-error';
import { isReservedWord, type Token, tokenize } from './lexer';

const SYMBOL_OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', '~', '!~']);
const PREDICATES: ReadonlySet<string> = new Set(['after', 'before', 'on', 'during', 'by', 'from', 'to']);
const MAX_SORT_KEYS = 7;
const MAX_DEPTH = 200;

/**
 * Reads JQL. Keywords are case-insensitive, `AND` binds tighter than `OR`, `&&`, `||` and `!` are accepted.
 *
 * @returns an empty query (no `where`, no order) for blank text
 * @throws JqlError and nothing else
 */
export function parseJql(query: string): Query {
  return new Parser(query).query();
}

class Parser {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;

  constructor(private readonly source: string) {
    this.#tokens = tokenize(source);
  }

  query(): Query {
    const atStart = this.#peek().kind === 'end' || this.#isKeyword('order');
    const where = atStart ? undefined : this.#or();
    const orderBy = this.#isKeyword('order') ? this.#orderBy() : [];
    const rest = this.#peek();
    if (rest.kind !== 'end') throw this.#unexpected("Expecting either 'OR' or 'AND'");
    return { ...(where && { where }), orderBy };
  }

  #or(): Clause {
    return this.#chain('or', '||', () => this.#chain('and', '&&', () => this.#not()));
  }

  #chain(kind: 'and' | 'or', symbol: string, operand: () => Clause): Clause {
    const first = operand();
    const clauses = [first];
    while (this.#takeKeyword(kind) || this.#takeSymbol(symbol) || this.#takeSymbol(symbol.charAt(0))) {
      clauses.push(operand());
    }
    return clauses.length === 1 ? first : { kind, clauses };
  }

  #not(): Clause {
    this.#enter();
    const clause = this.#notOrTerm();
    this.#depth -= 1;
    return clause;
  }

  #notOrTerm(): Clause {
    if (this.#takeKeyword('not') || this.#takeSymbol('!')) return { kind: 'not', clause: this.#not() };
    if (this.#takeSymbol('(')) {
      const clause = this.#or();
      if (!this.#takeSymbol(')')) throw this.#unexpected("Expecting ')'");
      return clause;
    }
    return this.#comparison();
  }

  #comparison(): Clause {
    const field = this.#field();
    if (this.#takeKeyword('changed')) {
      return { kind: 'history', field, operator: 'changed', predicates: this.#predicates() };
    }
    if (this.#takeKeyword('was')) return this.#was(field);
    const operator = this.#operator();
    return { kind: 'comparison', field, operator, operand: this.#operand(operator.endsWith('in')) };
  }

  #operator(): ComparisonOperator {
    const token = this.#peek();
    if (token.kind === 'symbol' && isSymbolOperator(token.text)) {
      this.#at += 1;
      return token.text;
    }
    if (this.#takeKeyword('in')) return 'in';
    if (this.#takeKeyword('is')) return this.#takeKeyword('not') ? 'is not' : 'is';
    if (this.#takeKeyword('not')) {
      if (this.#takeKeyword('in')) return 'not in';
    }
    throw this.#unexpected(
      'Expecting operator',
      "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
    );
  }

  #was(field: FieldReference): HistoryClause {
    const negated = this.#takeKeyword('not');
    const list = this.#takeKeyword('in');
    const operator = `was${negated ? ' not' : ''}${list ? ' in' : ''}` as const;
    return { kind: 'history', field, operator, operand: this.#operand(list), predicates: this.#predicates() };
  }

  #predicates(): HistoryClause['predicates'] {
    const predicates: HistoryClause['predicates'] = [];
    for (;;) {
      const token = this.#peek();
      const name = token.text.toLowerCase();
      if (token.kind !== 'word' || !isPredicate(name)) return predicates;
      this.#at += 1;
      predicates.push({ name, operand: this.#operand(name === 'during') });
    }
  }

  /** @param list whether only a parenthesised list or a function may stand here */
  #operand(list: boolean): Operand {
    if (this.#takeSymbol('(')) {
      this.#enter();
      const operands: Operand[] = [];
      do operands.push(this.#operand(false));
      while (this.#takeSymbol(','));
      if (!this.#takeSymbol(')')) throw this.#unexpected("Expecting either ',' or ')'");
      this.#depth -= 1;
      return { kind: 'list', operands };
    }
    const token = this.#peek();
    if (token.kind === 'word' && /^(?:empty|null)$/i.test(token.text)) {
      this.#at += 1;
      return { kind: 'empty' };
    }
    const value = this.#literal('Expecting either a value, list or function');
    if (this.#takeSymbol('(')) return { kind: 'function', name: value, arguments: this.#arguments() };
    if (list)
      throw jqlSyntaxError(
        this.source,
        token.offset,
        `Expecting either '(' or a function but got '${value}'.`,
      );
    return { kind: 'value', value };
  }

  #arguments(): string[] {
    const values: string[] = [];
    if (this.#takeSymbol(')')) return values;
    do values.push(this.#literal('Expecting an argument'));
    while (this.#takeSymbol(','));
    if (!this.#takeSymbol(')')) throw this.#unexpected("Expecting either ',' or ')'");
    return values;
  }

  /** `name`, `"name"`, `cf[10010]` or `issue.property[key].path`. */
  #field(): FieldReference {
    const isCustom = /^cf$/i.test(this.#peek().text) && this.#tokens[this.#at + 1]?.text === '[';
    const name = isCustom ? this.#next().text : this.#literal('Expecting a field name');
    if (!this.#takeSymbol('[')) return { name };
    const key = this.#literal('Expecting an identifier');
    if (!this.#takeSymbol(']')) throw this.#unexpected("Expecting ']'");
    if (isCustom) return { name: `cf[${key}]` };
    const path = this.#peek();
    const hasPath = path.kind === 'word' && path.text.startsWith('.');
    if (hasPath) this.#at += 1;
    return { name: name.toLowerCase(), property: { key, path: hasPath ? path.text.slice(1) : '' } };
  }

  #orderBy(): SortKey[] {
    this.#at += 1;
    if (!this.#takeKeyword('by')) throw this.#unexpected("Expecting 'BY'");
    const keys: SortKey[] = [];
    do {
      const field = this.#field();
      const descending = this.#takeKeyword('desc') || (this.#takeKeyword('asc') ? false : undefined);
      keys.push({ field, ...(descending !== undefined && { descending }) });
    } while (this.#takeSymbol(','));
    if (keys.length > MAX_SORT_KEYS) {
      throw this.#error(`The 'order by' clause may have at most ${MAX_SORT_KEYS} fields.`);
    }
    return keys;
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.#error('The query is nested too deeply.');
  }

  #literal(expectation: string): string {
    const token = this.#peek();
    if (token.kind === 'string') return this.#next().text;
    if (token.kind !== 'word') throw this.#unexpected(expectation);
    if (isReservedWord(token.text)) {
      throw this.#error(
        `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it as a field or value.`,
      );
    }
    return this.#next().text;
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { kind: 'end', text: '', offset: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #isKeyword(word: string): boolean {
    const token = this.#peek();
    return token.kind === 'word' && token.text.toLowerCase() === word;
  }

  #takeKeyword(word: string): boolean {
    if (!this.#isKeyword(word)) return false;
    this.#at += 1;
    return true;
  }

  #takeSymbol(symbol: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #unexpected(expectation: string, advice = ''): Error {
    const { kind, text } = this.#peek();
    const got = kind === 'end' ? 'before the end of the query' : `but got '${text}'`;
    return this.#error(`${expectation} ${got}.${advice && ` ${advice}`}`);
  }

  #error(problem: string): Error {
    return jqlSyntaxError(this.source, this.#peek().offset, problem);
  }
}

const isSymbolOperator = (text: string): text is ComparisonOperator => SYMBOL_OPERATORS.has(text);
const isPredicate = (text: string): text is HistoryPredicate => PREDICATES.has(text);
