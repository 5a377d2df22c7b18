import type { Clause, FieldReference, HistoryClause, Operand, Query } from './ast';
import { isReservedWord } from './lexer';

/** A query's syntax tree as `/jql/parse` gives it. */
export function structureOf({ where, orderBy }: Query): object {
  return {
    ...(where && { where: clauseJson(where) }),
    ...(orderBy.length > 0 && {
      orderBy: {
        fields: orderBy.map(({ field, descending }) => ({
          field: fieldJson(field),
          ...(descending !== undefined && { direction: descending ? 'desc' : 'asc' }),
        })),
      },
    }),
  };
}

function clauseJson(clause: Clause): object {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return { operator: clause.kind, clauses: clause.clauses.map(clauseJson) };
    case 'not':
      return { operator: 'not', clauses: [clauseJson(clause.clause)] };
    case 'comparison':
      return {
        field: fieldJson(clause.field),
        operator: clause.operator,
        operand: operandJson(clause.operand),
      };
    case 'history':
      return historyJson(clause);
  }
}

function historyJson({ field, operator, operand, predicates }: HistoryClause): object {
  return {
    field: fieldJson(field),
    operator,
    ...(operand && { operand: operandJson(operand) }),
    predicates: predicates.map(({ name, operand: of }) => ({ operator: name, operand: operandJson(of) })),
  };
}

function fieldJson({ name, property }: FieldReference): object {
  if (!property) return { name, encodedName: encoded(name) };
  const entity = name.replace(/\.property$/, '');
  return { name, property: [{ entity, key: property.key, path: property.path }] };
}

function operandJson(operand: Operand): object {
  switch (operand.kind) {
    case 'value':
      return { value: operand.value, encodedValue: encoded(operand.value) };
    case 'empty':
      return { keyword: 'empty' };
    case 'function':
      return { function: operand.name, arguments: operand.arguments };
    case 'list':
      return { values: operand.operands.map(operandJson) };
  }
}

/** As it can stand in a query: in quotes where it must. */
const encoded = (text: string): string =>
  /^(?:cf\[\d+\]|[\w-]+)$/.test(text) && !isReservedWord(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
