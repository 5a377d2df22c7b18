import type { Site } from '../site';
import type { Component } from '../state/catalog';

/** A component as its own address and its project's list give it. */
export function componentDetails(component: Component, { beans, catalog }: Site) {
  const project = catalog.knownProject(component.projectKey);
  return {
    ...beans.component(component),
    ...(component.leadAccountId && { lead: beans.user(component.leadAccountId) }),
    assigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  };
}
