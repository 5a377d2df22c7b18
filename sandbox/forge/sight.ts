import type { PlacedModule } from './app';
import type { Sight } from './display-conditions';
import type { Product } from './product';

/** Where a person looks from. */
export interface Place {
  accountId: string;
  issueKey?: string;
  projectKey?: string;
}

/** Why a person does not see something; the door answers with `status`. */
export class NotInSight extends Error {
  readonly status: 403 | 404;
  readonly code: string;

  constructor(status: NotInSight['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @throws NotInSight when there is no such person, issue or project, or the person may not see the issue */
export function sightOf(product: Product, { accountId, issueKey, projectKey }: Place): Sight {
  const viewer = product.viewer(accountId);
  if (!viewer) throw new NotInSight(404, 'UNKNOWN_ACCOUNT', `There is no account ${accountId}`);
  if (issueKey !== undefined) {
    const issue = product.issue(issueKey);
    // Jira does not tell an issue that may not be seen from one that does not exist.
    if (!issue || !product.canView(accountId, issue.key)) {
      throw new NotInSight(404, 'UNKNOWN_ISSUE', `Issue ${issueKey} does not exist or you may not see it`);
    }
    return { viewer, project: issue.project, issue };
  }
  const project = projectKey === undefined ? undefined : product.project(projectKey);
  if (!project)
    throw new NotInSight(404, 'UNKNOWN_PROJECT', `There is no project ${projectKey ?? '(none named)'}`);
  return { viewer, project };
}

/**
 * Issue modules appear on issues, project modules on project pages, and each where its display conditions hold.
 * Project settings are open to administrators of the project alone, whatever the module says.
 */
export function isInSight(module: PlacedModule, sight: Sight): boolean {
  if (module.type === 'jira:projectSettingsPage' && !sight.viewer.isAdmin) return false;
  const onIssue = module.type.startsWith('jira:issue');
  return onIssue === (sight.issue !== undefined) && module.isShown(sight);
}
