import { requireFit } from './fields';
import { type Clause, type Condition, CqlError, type CqlQuery, type Operator, type Value } from './query';
import { type Token, tokenize } from './tokens';

const ORDER_FIELDS = ['lastmodified', 'created', 'title', 'id', 'type', 'space'];
/**
 * Parses CQL: clauses joined by AND, OR and NOT with parentheses, and an order.
 *
 * @throws CqlError for what is not CQL, for fields and operators that do not go together, and for a negative first clause
 * @throws UnmodelledCql for fields and functions that the sandbox does not have
 * @see https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/
 */
export function parseCql(cql: string): CqlQuery {
  const query = new Parser(tokenize(cql)).query();
  if (query.condition && startsNegative(query.condition))
    throw new CqlError('Could not parse cql : a negative expression cannot be the first clause');
  return query;
}

/** https://developer.atlassian.com/cloud/confluence/cql-operators, under NOT EQUALS */
function startsNegative(condition: Condition): boolean {
  if (condition.kind === 'not') return true;
  if (condition.kind === 'clause') return ['!=', '!~', 'not in'].includes(condition.operator);
  const [first] = condition.parts;
  return first !== undefined && startsNegative(first);
}

class Parser {
  #position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): CqlQuery {
    const condition = this.#peek() && !this.#isWord('order') ? this.#either() : undefined;
    const orderBy = this.#acceptWord('order') ? this.#order() : [];
    const rest = this.#peek();
    if (rest) throw this.#unexpected();
    return { ...(condition && { condition }), orderBy };
  }

  #either(): Condition {
    const parts = [this.#all()];
    while (this.#acceptWord('or')) parts.push(this.#all());
    return joined('or', parts);
  }

  #all(): Condition {
    const parts = [this.#one()];
    while (this.#acceptWord('and')) {
      const negated = this.#acceptWord('not');
      const part = this.#one();
      parts.push(negated ? { kind: 'not', part } : part);
    }
    return joined('and', parts);
  }

  #one(): Condition {
    if (this.#acceptWord('not')) return { kind: 'not', part: this.#one() };
    if (!this.#accept('(')) return this.#clause();
    const inner = this.#either();
    this.#expect(')');
    return inner;
  }

  #clause(): Clause {
    const token = this.#next();
    if (token?.kind !== 'word') throw this.#unexpected(token);
    const field = token.text.toLowerCase();
    const operator = this.#operator();
    const values = operator === 'in' || operator === 'not in' ? this.#list() : [this.#value()];
    const clause: Clause = { kind: 'clause', field, operator, values };
    requireFit(clause);
    return clause;
  }

  #operator(): Operator {
    if (this.#acceptWord('in')) return 'in';
    if (this.#acceptWord('not')) {
      if (!this.#acceptWord('in')) throw this.#unexpected();
      return 'not in';
    }
    const token = this.#next();
    if (token?.kind !== 'operator') throw this.#unexpected(token);
    return token.text;
  }

  #list(): Value[] {
    this.#expect('(');
    const values = [this.#value()];
    while (this.#accept(',')) values.push(this.#value());
    this.#expect(')');
    return values;
  }

  #value(): Value {
    const token = this.#next();
    if (token?.kind === 'string') return { kind: 'text', text: token.text };
    if (token?.kind !== 'word') throw this.#unexpected(token);
    if (!this.#accept('(')) return { kind: 'text', text: token.text };
    const name = token.text.toLowerCase();
    const given: string[] = [];
    while (!this.#accept(')')) {
      const argument = this.#next();
      if (argument?.kind !== 'string' && argument?.kind !== 'word') throw this.#unexpected(argument);
      given.push(argument.text);
      this.#accept(',');
    }
    return { kind: 'call', name, arguments: given };
  }

  #order(): CqlQuery['orderBy'] {
    if (!this.#acceptWord('by')) throw this.#unexpected();
    const orders: CqlQuery['orderBy'] = [];
    do {
      const token = this.#next();
      const field = token?.text.toLowerCase() ?? '';
      if (token?.kind !== 'word' || !ORDER_FIELDS.includes(field)) throw this.#unexpected(token);
      const descending = this.#acceptWord('desc');
      if (!descending) this.#acceptWord('asc');
      orders.push({ field, descending });
    } while (this.#accept(','));
    return orders;
  }

  #peek(): Token | undefined {
    return this.tokens[this.#position];
  }

  #next(): Token | undefined {
    return this.tokens[this.#position++];
  }

  #isWord(keyword: string): boolean {
    const token = this.#peek();
    return token?.kind === 'word' && token.text.toLowerCase() === keyword;
  }

  #acceptWord(keyword: string): boolean {
    const found = this.#isWord(keyword);
    if (found) this.#position++;
    return found;
  }

  #accept(punctuation: string): boolean {
    const token = this.#peek();
    const found = token?.kind === 'punctuation' && token.text === punctuation;
    if (found) this.#position++;
    return found;
  }

  #expect(punctuation: string): void {
    if (!this.#accept(punctuation)) throw this.#unexpected();
  }

  #unexpected(token: Token | undefined = this.#peek()): CqlError {
    return new CqlError(`Could not parse cql : unexpected ${token ? `"${token.text}"` : 'end'}`);
  }
}

function joined(kind: 'and' | 'or', parts: Condition[]): Condition {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind, parts };
}
