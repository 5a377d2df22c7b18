export type Query = { where?: Clause; orderBy: SortKey[] };

export interface SortKey {
  field: FieldReference;
  descending?: boolean;
}

export type Clause =
  | { kind: 'and' | 'or'; clauses: Clause[] }
  | { kind: 'not'; clause: Clause }
  | Comparison
  | HistoryClause;

/** `property` is the path behind `issue.property[key]`, and the key itself. */
export interface FieldReference {
  name: string;
  property?: { key: string; path: string };
}

export type ComparisonOperator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '~'
  | '!~'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not';

export interface Comparison {
  kind: 'comparison';
  field: FieldReference;
  operator: ComparisonOperator;
  operand: Operand;
}

/** `was` and `changed`, which look at the changelog. */
export interface HistoryClause {
  kind: 'history';
  field: FieldReference;
  /** `not changed` stands for `NOT … changed`, which has no words of its own */
  operator: 'was' | 'was not' | 'was in' | 'was not in' | 'changed' | 'not changed';
  /** absent for `changed` */
  operand?: Operand;
  predicates: { name: HistoryPredicate; operand: Operand }[];
}

export type HistoryPredicate = 'after' | 'before' | 'on' | 'during' | 'by' | 'from' | 'to';

export type Operand =
  | { kind: 'value'; value: string }
  | { kind: 'empty' }
  | { kind: 'function'; name: string; arguments: string[] }
  | { kind: 'list'; operands: Operand[] };
