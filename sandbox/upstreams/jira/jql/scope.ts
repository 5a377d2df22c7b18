import type { Identity } from '../../../identity';
import type { Catalog } from '../state/catalog';
import type { IssueRecord } from '../state/issue-record';
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

/** The issue that a query names by id or key; one that the viewer may not browse is as good as none. */
export function namedIssue(
  idOrKey: string,
  { store, permissions, viewer }: JqlScope,
): IssueRecord | undefined {
  const issue = store.find(idOrKey);
  return issue && permissions.canBrowse(viewer, issue) ? issue : undefined;
}

/** The issue's links whose other end the viewer may browse, and that end. */
export function visibleLinks(
  issue: IssueRecord,
  scope: JqlScope,
): { typeId: string; isSource: boolean; otherId: string }[] {
  return scope.store.linksOf(issue.id).flatMap(({ typeId, sourceId, destinationId }) => {
    const isSource = sourceId === issue.id;
    const otherId = isSource ? destinationId : sourceId;
    return namedIssue(otherId, scope) ? [{ typeId, isSource, otherId }] : [];
  });
}
