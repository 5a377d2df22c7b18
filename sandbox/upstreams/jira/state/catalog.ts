import type { JiraCustomField, JiraProject, JiraWorld } from '../../../world/schema';

interface Named {
  id: string;
  name: string;
}

/** Finds by id, and by name without regard to case. */
export class Lookup<T extends Named> {
  readonly #byId: ReadonlyMap<string, T>;
  readonly #byName: ReadonlyMap<string, T>;

  constructor(readonly all: readonly T[]) {
    this.#byId = new Map(all.map((each) => [each.id, each]));
    this.#byName = new Map(all.map((each) => [each.name.toLowerCase(), each]));
  }

  find(idOrName: string): T | undefined {
    return this.#byId.get(idOrName) ?? this.#byName.get(idOrName.toLowerCase());
  }

  /** For ids and names that the world itself uses. Throws when the world contradicts itself. */
  get(idOrName: string): T {
    const found = this.find(idOrName);
    if (!found) throw new Error(`The world refers to "${idOrName}", which it does not define`);
    return found;
  }
}

export type IssueType = JiraWorld['issueTypes'][number];
export type Status = JiraWorld['statuses'][number];
export type Component = JiraWorld['components'][number];
export type LinkType = JiraWorld['linkTypes'][number];
export type Transition = JiraWorld['workflow'][string][number];
export type RequestType = NonNullable<JiraProject['requestTypes']>[number];

/** What the site's administrators configured: it does not change while the sandbox runs. */
export class Catalog {
  readonly issueTypes: Lookup<IssueType>;
  readonly statuses: Lookup<Status>;
  readonly priorities: Lookup<Named>;
  readonly resolutions: Lookup<Named>;
  readonly linkTypes: Lookup<LinkType>;
  readonly securityLevels: Lookup<JiraWorld['securityLevels'][number]>;
  readonly customFields: Lookup<JiraCustomField>;
  readonly projects: readonly JiraProject[];
  readonly #components: readonly Component[];
  readonly #workflow: JiraWorld['workflow'];

  constructor(world: JiraWorld) {
    this.issueTypes = new Lookup(world.issueTypes);
    this.statuses = new Lookup(world.statuses);
    this.priorities = new Lookup(world.priorities);
    this.resolutions = new Lookup(world.resolutions);
    this.linkTypes = new Lookup(world.linkTypes);
    this.securityLevels = new Lookup(world.securityLevels);
    this.customFields = new Lookup(world.customFields);
    this.projects = world.projects;
    this.#components = world.components;
    this.#workflow = world.workflow;
  }

  /** By id, key or name, the latter two without regard to case. */
  project(idOrKeyOrName: string): JiraProject | undefined {
    const wanted = idOrKeyOrName.toLowerCase();
    return (
      this.projects.find(({ id, key }) => id === wanted || key.toLowerCase() === wanted) ??
      this.projects.find(({ name }) => name.toLowerCase() === wanted)
    );
  }

  /** For keys that the world itself uses. Throws when the world contradicts itself. */
  knownProject(key: string): JiraProject {
    const project = this.project(key);
    if (!project) throw new Error(`The world refers to project "${key}", which it does not define`);
    return project;
  }

  /** By the service desk's id, or the id or key of its project, as servicedeskapi accepts them. */
  serviceDesk(idOrProject: string): (JiraProject & { serviceDeskId: string }) | undefined {
    const project =
      this.projects.find(({ serviceDeskId }) => serviceDeskId === idOrProject) ?? this.project(idOrProject);
    return project?.serviceDeskId === undefined
      ? undefined
      : { ...project, serviceDeskId: project.serviceDeskId };
  }

  requestType(id: string): { project: JiraProject; requestType: RequestType } | undefined {
    for (const project of this.projects) {
      const requestType = project.requestTypes?.find((each) => each.id === id);
      if (requestType) return { project, requestType };
    }
    return undefined;
  }

  componentsOf(projectKey: string): readonly Component[] {
    return this.#components.filter((component) => component.projectKey === projectKey);
  }

  component(id: string): Component | undefined {
    return this.#components.find((component) => component.id === id);
  }

  componentsNamed(name: string): readonly Component[] {
    const wanted = name.toLowerCase();
    return this.#components.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  }

  issueTypesOf(projectKey: string): readonly IssueType[] {
    return this.issueTypes.all.filter(({ projectKeys }) => projectKeys.includes(projectKey));
  }

  transitionsOf(projectKey: string): readonly Transition[] {
    return this.#workflow[projectKey] ?? [];
  }

  /** The middle of the list: `Medium` in Jira's own. */
  defaultPriority(): Named {
    const { all } = this.priorities;
    const middle = this.priorities.find('Medium') ?? all[Math.floor(all.length / 2)];
    if (!middle) throw new Error('A world needs at least one priority');
    return middle;
  }

  /** Where an issue of the project begins: the first status of the project's first transition. */
  initialStatus(projectKey: string): Status {
    const name = this.transitionsOf(projectKey)[0]?.from[0];
    const status = name === undefined ? this.statuses.all[0] : this.statuses.get(name);
    if (!status) throw new Error('A world needs at least one status');
    return status;
  }

  /** The statuses that the project's workflow can reach. */
  statusesOf(projectKey: string): Status[] {
    const names = new Set(this.transitionsOf(projectKey).flatMap(({ from, to }) => [...from, to]));
    return this.statuses.all.filter(({ name }) => names.has(name));
  }
}
