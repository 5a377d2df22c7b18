import type { Product, ViewedIssue, ViewedProject } from './forge/product';
import type { JiraUpstream } from './upstreams/jira/create-jira';
import type { World } from './world/schema';

/** The world's people and projects, and Jira's issues, as the Forge host asks for them. */
export function productOfWorld(world: World, jira: JiraUpstream): Product {
  const project = (keyOrId: string): ViewedProject | undefined => {
    const found = world.jira.projects.find(({ id, key }) => id === keyOrId || key === keyOrId);
    return found && { id: found.id, key: found.key, name: found.name, type: found.type };
  };
  return {
    cloudId: world.site.cloudId,
    project,
    canView: jira.canView,
    issue(keyOrId): ViewedIssue | undefined {
      const issue = jira.issue(keyOrId);
      const home = issue && project(issue.project.id);
      return home && { id: issue.id, key: issue.key, type: issue.type, typeId: issue.typeId, project: home };
    },
    viewer(accountId) {
      const person = world.people.find((each) => each.accountId === accountId);
      return (
        person && {
          accountId,
          locale: person.locale,
          timeZone: person.timeZone,
          isAgent: jira.isAgent(accountId),
          isAdmin: jira.isAdmin(accountId),
        }
      );
    },
  };
}
