import type { IssueRecord } from '../state/issue-record';
import type { IndexedText } from '../state/search-index';
import { Bitset } from '../text/bitset';
import { UnbalancedPhraseError } from '../text/text-query';
import { TextSearch } from '../text/text-search';
import type { Clause, Comparison, Operand } from './ast';
import { choiceValues, operandsOf, partEmpty, unsupportedOperand } from './choice-values';
import { parseJqlDate } from './dates';
import { type FieldResolver, fieldResolver } from './fields';
import { dateFunction } from './functions';
import { historyPredicate } from './history';
import { JqlError } from './jql-error';
import type { ChoiceField, JqlField, SlaField } from './jql-field';
import { negated } from './negation';
import type { JqlScope } from './scope';
import { slaTest } from './sla';

type DateField = Extract<JqlField, { kind: 'date' }>;
type TextField = Extract<JqlField, { kind: 'text' }>;
type Test = (issue: IssueRecord) => boolean;

const ORDERINGS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/**
 * The indexed issues that a clause matches, whoever may see them.
 * `!=`, `not in` and `!~` leave out issues whose field is empty, as Jira does; so does `NOT` before their opposites.
 *
 * @throws JqlError for fields, values, functions and operators that do not exist
 */
export function evaluate(clause: Clause, scope: JqlScope): Bitset {
  return new Evaluation(scope).clause(clause);
}

class Evaluation {
  readonly #documents: readonly (IssueRecord | undefined)[];
  readonly #field: FieldResolver;
  readonly #searches = new Map<string, TextSearch>();

  constructor(private readonly scope: JqlScope) {
    this.#documents = scope.index.documents();
    this.#field = fieldResolver(scope);
  }

  clause(clause: Clause): Bitset {
    switch (clause.kind) {
      case 'and':
        return clause.clauses.map((each) => this.clause(each)).reduce((all, next) => all.and(next));
      case 'or':
        return clause.clauses.map((each) => this.clause(each)).reduce((all, next) => all.or(next));
      case 'not':
        return this.#not(clause.clause);
      case 'history':
        return this.#where(historyPredicate(clause, this.#field(clause.field), this.scope));
      case 'comparison': {
        const field = this.#field(clause.field);
        if (field.kind === 'text') return this.#text(field, clause);
        if (field.kind === 'sla') return this.#where(this.#sla(field, clause));
        return this.#where(field.kind === 'date' ? this.#date(field, clause) : this.#choice(field, clause));
      }
    }
  }

  /** `text` and `textfields` know no `!~`: `NOT` before their `~` leaves what it finds out of all that have text. */
  #not(clause: Clause): Bitset {
    const field = clause.kind === 'comparison' ? this.#field(clause.field) : undefined;
    if (field?.kind !== 'text' || !field.onlyContains) return this.clause(negated(clause));
    return this.#where(this.#hasText(field)).andNot(this.clause(clause));
  }

  #hasText(field: TextField): Test {
    const texts = this.#texts(field);
    return (issue) => texts.some(({ textOf }) => textOf(issue) !== '');
  }

  #where(test: Test): Bitset {
    const found = new Bitset(this.#documents.length);
    this.#documents.forEach((issue, ordinal) => {
      if (issue && test(issue)) found.add(ordinal);
    });
    return found;
  }

  #text(field: TextField, { operator, operand }: Comparison): Bitset {
    const filled = this.#hasText(field);
    if ((operator === 'is' || operator === 'is not') && !field.onlyContains) {
      requireEmpty(operand, operator);
      return this.#where((issue) => filled(issue) === (operator === 'is not'));
    }
    if (operator !== '~' && (operator !== '!~' || field.onlyContains)) throw unsupported(field, operator);
    if (operand.kind !== 'value') throw unsupportedOperand(field, operator);
    const matching = this.#match(field, operand.value);
    return operator === '~' ? matching : this.#where(filled).andNot(matching);
  }

  #texts({ texts }: TextField): IndexedText[] {
    const { index, permissions, viewer } = this.scope;
    return texts.flatMap((name) =>
      index.texts(name, (visibility) => permissions.isAmong(viewer, visibility)),
    );
  }

  #match(field: TextField, query: string): Bitset {
    const key = field.texts.join();
    let search = this.#searches.get(key);
    if (!search) {
      const fields = this.#texts(field).map(({ index, textOf }) => ({
        index,
        textOf: (ordinal: number) => {
          const issue = this.#documents[ordinal];
          return issue ? textOf(issue) : '';
        },
      }));
      search = new TextSearch(fields, this.#documents.length);
      this.#searches.set(key, search);
    }
    try {
      return search.match(query);
    } catch (error) {
      if (error instanceof UnbalancedPhraseError) {
        throw new JqlError(`Unable to parse the text '${query}' for field '${field.name}'.`);
      }
      throw error;
    }
  }

  #date(field: DateField, { operator, operand }: Comparison): Test {
    if (isEmptiness(operator, operand))
      return emptinessTest(operator, (issue) => field.instantOf(issue) !== undefined);
    const test = (accepts: (instant: number) => boolean): Test => {
      return (issue) => {
        const instant = field.instantOf(issue);
        return instant !== undefined && accepts(instant);
      };
    };
    const ordering = ORDERINGS[operator];
    if (ordering) {
      const limit = this.#instant(field, operand);
      return test((instant) => ordering(instant, limit));
    }
    if (operator === '~' || operator === '!~') throw unsupported(field, operator);
    const minutes = new Set(operandsOf(operand).map((each) => minuteOf(this.#instant(field, each))));
    const wanted = operator === '=' || operator === 'in';
    return test((instant) => minutes.has(minuteOf(instant)) === wanted);
  }

  #instant(field: DateField, operand: Operand): number {
    const { now, timeZone } = this.scope;
    if (operand.kind === 'function') return dateFunction(operand, this.scope);
    const instant = operand.kind === 'value' ? parseJqlDate(operand.value, now, timeZone) : undefined;
    if (instant !== undefined) return instant;
    const text = operand.kind === 'value' ? operand.value : operand.kind;
    throw new JqlError(
      `Date value '${text}' for field '${field.name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  }

  #sla(field: SlaField, clause: Comparison): Test {
    const { operator, operand } = clause;
    if (isEmptiness(operator, operand))
      return emptinessTest(operator, (issue) => field.clockOf(issue) !== undefined);
    return slaTest(field, clause, ORDERINGS, this.scope);
  }

  #choice(field: ChoiceField, { operator, operand }: Comparison): Test {
    if (isEmptiness(operator, operand))
      return emptinessTest(operator, (issue) => field.valuesOf(issue).length > 0);
    const ordering = ORDERINGS[operator];
    if (ordering) {
      const { rank } = field;
      if (!rank || !field.isComparable) throw unsupported(field, operator);
      const scaleOf = (value: string) => field.scaleOf?.(value);
      const limits = choiceValues(field, operand, this.scope).map((value) => ({
        scale: scaleOf(value),
        limit: rank(value),
      }));
      return (issue) =>
        field
          .valuesOf(issue)
          .some((value) =>
            limits.some(({ scale, limit }) => scale === scaleOf(value) && ordering(rank(value), limit)),
          );
    }
    if (operator === '~' || operator === '!~') throw unsupported(field, operator);
    const { empty, filled } = partEmpty(field, operand);
    const values = new Set(choiceValues(field, filled, this.scope));
    const hasOne: Test = (issue) => {
      const own = field.valuesOf(issue);
      return own.length === 0 ? empty : own.some((value) => values.has(value));
    };
    if (operator === '=' || operator === 'in') return hasOne;
    return (issue) => field.valuesOf(issue).length > 0 && !hasOne(issue);
  }
}

const minuteOf = (instant: number) => Math.floor(instant / 60_000);

/** `is empty`, `is not null`, and `= empty`, which means the same. */
function isEmptiness(operator: string, operand: Operand): boolean {
  if (operator === 'is' || operator === 'is not') {
    requireEmpty(operand, operator);
    return true;
  }
  return operand.kind === 'empty' && (operator === '=' || operator === '!=');
}

function emptinessTest(operator: string, filled: Test): Test {
  const wantsFilled = operator === 'is not' || operator === '!=';
  return (issue) => filled(issue) === wantsFilled;
}

function requireEmpty(operand: Operand, operator: string): void {
  if (operand.kind !== 'empty') {
    throw new JqlError(`The operator '${operator}' is only supported with the values 'EMPTY' and 'NULL'.`);
  }
}

const unsupported = (field: JqlField, operator: string) =>
  new JqlError(`The operator '${operator}' is not supported by the '${field.name}' field.`);
