import { spanOf } from './instant';
import { type Clause, CqlError, type Operator, UnmodelledCql, type Value } from './query';

interface Field {
  operators: readonly Operator[];
  /** names of the functions that give it a value, lower case */
  functions: readonly string[];
}

const EQUALS = ['=', '!=', 'in', 'not in'] as const;
const CONTAINS = ['~', '!~'] as const;
export const DATE_FUNCTIONS = [
  'now',
  ...['startofday', 'startofweek', 'startofmonth', 'startofyear'],
  ...['endofday', 'endofweek', 'endofmonth', 'endofyear'],
];

const exact: Field = { operators: EQUALS, functions: [] };
const person: Field = { operators: EQUALS, functions: ['currentuser'] };
const date: Field = { operators: [...EQUALS, '>', '>=', '<', '<='], functions: DATE_FUNCTIONS };
const words: Field = { operators: CONTAINS, functions: [] };
const title: Field = { operators: [...EQUALS, ...CONTAINS], functions: [] };

/** https://developer.atlassian.com/cloud/confluence/cql-fields; `siteSearch` is undocumented. */
const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    ...{ text: words, title, 'space.title': title, sitesearch: { operators: ['~'], functions: [] } },
    ...{ lastmodified: date, created: date },
    ...{ creator: person, contributor: person, mention: person },
    ...{ type: exact, space: exact, 'space.key': exact, 'space.type': exact, label: exact, macro: exact },
    ...{ id: exact, content: exact, ancestor: exact, parent: exact },
  }),
);
const UNMODELLED_FIELDS = ['container', 'favourite', 'favorite', 'watcher', 'space.category'];
const UNMODELLED_FUNCTIONS = [
  ...['currentspace', 'favouritespaces', 'favoritespaces'],
  ...['recentlyviewedcontent', 'recentlyviewedspaces'],
];
const DATE_FIELDS = ['created', 'lastmodified'];
const UNMODELLED_SPACE_TYPES = ['favourite', 'favorite'];

/**
 * Checks that a clause's field, operator and values go together.
 *
 * @throws CqlError for what Confluence refuses, UnmodelledCql for what it documents and the sandbox does not have
 */
export function requireFit({ field, operator, values }: Clause): void {
  if (UNMODELLED_FIELDS.includes(field)) throw new UnmodelledCql(`the CQL field ${field}`);
  const known = FIELDS.get(field);
  if (!known) throw new CqlError(`No field exists with name: ${field}`);
  if (!known.operators.includes(operator)) {
    throw new CqlError(`The operator ${operator} is not supported for the field ${field}`);
  }
  for (const value of values) requireValue(field, known, value);
}

function requireValue(field: string, { functions }: Field, value: Value): void {
  if (value.kind === 'call') {
    if (UNMODELLED_FUNCTIONS.includes(value.name))
      throw new UnmodelledCql(`the CQL function ${value.name}()`);
    if (!functions.includes(value.name))
      throw new CqlError(`Could not parse cql : the field ${field} does not take ${value.name}()`);
  } else if (field === 'space.type' && UNMODELLED_SPACE_TYPES.includes(value.text.toLowerCase())) {
    throw new UnmodelledCql('favourite spaces');
  }
  // read here, too, so that a bad date is refused however little the rest of the query finds
  if (DATE_FIELDS.includes(field)) spanOf(value, new Date(0));
}
