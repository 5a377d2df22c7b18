/** What a CQL text asks for. */
export interface CqlQuery {
  /** absent when the text has an order only, or nothing */
  condition?: Condition;
  orderBy: { field: string; descending: boolean }[];
}

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | Clause;

export interface Clause {
  kind: 'clause';
  /** lower case */
  field: string;
  operator: Operator;
  values: Value[];
}

export type Operator = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=' | 'in' | 'not in';

export type Value = { kind: 'text'; text: string } | { kind: 'call'; name: string; arguments: string[] };

/** What is wrong with a CQL text; the site answers 400. */
export class CqlError extends Error {}

/** What CQL has and the sandbox does not, worded to follow "The sandbox does not model"; the site answers 501. */
export class UnmodelledCql extends Error {}
