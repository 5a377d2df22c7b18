import { notFound } from '../api-error';
import type { Site } from '../site';
import { componentDetails } from './component-details';
import type { Operations } from './operations';

const API = '/rest/api/3';
const READ = 'read:jira-work';

/** The parts of the site's configuration one by one, at the addresses that `self` gives. */
export function catalogItemRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans, permissions } = site;

  const item = <T>(path: string, what: string, find: (wanted: string) => T | undefined) => {
    on('GET', `${API}/${path}/:wanted`, READ, (call) => {
      const found = find(call.param('wanted'));
      if (!found) throw notFound(`The ${what} with id '${call.param('wanted')}' does not exist.`);
      return call.json(found);
    });
  };
  /** What an item of the list looks like, found by its id. */
  const byId = <T extends { id: string }>(all: readonly T[], bean: (found: T) => object) => {
    return (wanted: string) => {
      const found = all.find(({ id }) => id === wanted);
      return found && bean(found);
    };
  };

  item(
    'priority',
    'priority',
    byId(catalog.priorities.all, (each) => beans.priorityDetails(each)),
  );
  item(
    'resolution',
    'resolution',
    byId(catalog.resolutions.all, (each) => beans.resolution(each)),
  );
  item(
    'issuetype',
    'issue type',
    byId(catalog.issueTypes.all, (each) => beans.issueType(each)),
  );
  item(
    'issueLinkType',
    'issue link type',
    byId(catalog.linkTypes.all, (each) => beans.linkType(each)),
  );
  item('status', 'status', (wanted) => {
    const found = catalog.statuses.find(wanted);
    return found && beans.status(found);
  });
  item('statuscategory', 'status category', (wanted) =>
    beans.statusCategories().find(({ id, key }) => String(id) === wanted || key === wanted),
  );

  on('GET', `${API}/statuscategory`, READ, (call) => call.json(beans.statusCategories()));

  on('GET', `${API}/component/:id`, READ, (call) => {
    const component = permissions.isAgent(call.identity) ? catalog.component(call.param('id')) : undefined;
    if (!component) throw notFound(`The component with id ${call.param('id')} does not exist.`);
    return call.json(componentDetails(component, site));
  });
}
