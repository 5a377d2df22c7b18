import { z } from 'zod';
import type { ViewedIssue, ViewedProject, Viewer } from './product';

/** What a display condition is decided on. */
export interface Sight {
  viewer: Viewer;
  project: ViewedProject;
  /** absent on project pages */
  issue?: ViewedIssue;
}

type Condition = (sight: Sight) => boolean;
type Compile = (argument: unknown) => Condition;

const oneOrMany = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());
const nested = z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]);

const equals =
  (read: (sight: Sight) => string | undefined): Compile =>
  (argument) => {
    const accepted = oneOrMany.parse(argument);
    return (sight) => accepted.includes(read(sight) ?? '');
  };

const holds =
  (read: (sight: Sight) => boolean): Compile =>
  (argument) => {
    const wanted = z.boolean().parse(argument);
    return (sight) => read(sight) === wanted;
  };

/** A list under and/or/not is a list of objects; an object's own keys are joined by "and". */
const branches = (argument: unknown): Condition[] =>
  [nested.parse(argument)].flat().map((each) => compileDisplayConditions(each));

const compilers: Record<string, Compile> = {
  and: (argument) => {
    const all = branches(argument);
    return (sight) => all.every((each) => each(sight));
  },
  or: (argument) => {
    // An object under "or" offers its keys as the alternatives.
    const alternatives = [nested.parse(argument)]
      .flat()
      .flatMap((each) =>
        Object.entries(each).map(([name, value]) => compileDisplayConditions({ [name]: value })),
      );
    return (sight) => alternatives.some((each) => each(sight));
  },
  not: (argument) => {
    const all = branches(argument);
    return (sight) => !all.some((each) => each(sight));
  },
  issueType: equals((sight) => sight.issue?.type),
  issueKey: equals((sight) => sight.issue?.key),
  issueId: equals((sight) => sight.issue?.id),
  projectType: equals((sight) => sight.project.type),
  projectKey: equals((sight) => sight.project.key),
  projectId: equals((sight) => sight.project.id),
  projectName: equals((sight) => sight.project.name),
  isLoggedIn: holds(() => true),
  isAdmin: holds((sight) => sight.viewer.isAdmin),
  isSiteAdmin: holds((sight) => sight.viewer.isAdmin),
  isProjectAdmin: holds((sight) => sight.viewer.isAdmin),
  canAdministerProjects: holds((sight) => sight.viewer.isAdmin),
  hasServiceManagementAccess: holds((sight) => sight.viewer.isAgent),
  canUseServiceManagementAgentFeatures: holds(
    (sight) => sight.viewer.isAgent && sight.project.type === 'service_desk',
  ),
  canEditIssues: holds((sight) => sight.viewer.isAgent),
  canAddComments: holds((sight) => sight.viewer.isAgent),
};

/**
 * Turns a module's `displayConditions` into a predicate.
 * https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/
 *
 * @throws Error for a condition that the sandbox does not model, or one with an argument of the wrong type
 */
export function compileDisplayConditions(conditions: Record<string, unknown> = {}): Condition {
  const all = Object.entries(conditions).map(([name, argument]) => {
    const compile = compilers[name];
    if (!compile) throw new Error(`The sandbox does not model the display condition "${name}"`);
    return compile(argument);
  });
  return (sight) => all.every((each) => each(sight));
}
