import type { Identity } from '../../../identity';
import type { Catalog } from '../state/catalog';
import type { IssueStore } from '../state/issue-store';
import type { People } from '../state/people';
import type { Permissions } from '../state/permissions';
import type { SearchIndex } from '../state/search-index';

/** A value of an issue property that a `jira:entityProperty` module has had indexed. */
export interface IndexedProperty {
  key: string;
  /** with dots, below the property's value */
  path: string;
  isDate: boolean;
}

/** What a query is run against and for whom. */
export interface JqlScope {
  catalog: Catalog;
  people: People;
  store: IssueStore;
  index: SearchIndex;
  permissions: Permissions;
  indexedProperties: readonly IndexedProperty[];
  viewer: Identity;
  /** milliseconds since the epoch */
  now: number;
  /** the viewer's: dates in the query are read in it */
  timeZone: string;
}
