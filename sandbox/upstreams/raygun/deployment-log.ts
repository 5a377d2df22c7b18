import type { RaygunWorld } from '../../world/schema';

/** A deployment as Raygun shows it; instants are ISO 8601 in UTC. */
export interface DeploymentRecord {
  identifier: string;
  applicationIdentifier: string;
  version: string;
  deployedAt: string;
  ownerName?: string;
  emailAddress?: string;
  comment?: string;
  scmIdentifier?: string;
  scmType?: 'gitHub' | 'gitLab' | 'azureDevOps' | 'bitbucket';
}

const FIRST_NEW_IDENTIFIER = 78_364_164_096;

/** The deployments that were reported, the world's and those added since. */
export class DeploymentLog {
  /** those that were reported or changed through the API: known at once, whenever they are said to happen */
  readonly #reported = new WeakSet<DeploymentRecord>();
  #records: DeploymentRecord[];
  #added = 0;

  constructor(deployments: RaygunWorld['deployments']) {
    this.#records = newestFirst(deployments.map((deployment) => ({ ...deployment })));
  }

  /** Newest first. @param now what the world reports after it is not known yet; milliseconds since the epoch */
  list(applicationIdentifier: string, now: number): DeploymentRecord[] {
    return this.#records.filter(
      (each) =>
        each.applicationIdentifier === applicationIdentifier &&
        (this.#reported.has(each) || Date.parse(each.deployedAt) <= now),
    );
  }

  /** The deployment that was live at an instant; undefined before the first. */
  liveAt(applicationIdentifier: string, at: number): DeploymentRecord | undefined {
    return this.#records.find(
      (each) => each.applicationIdentifier === applicationIdentifier && Date.parse(each.deployedAt) <= at,
    );
  }

  /** The version that was live at an instant; undefined before the first deployment. */
  versionAt(applicationIdentifier: string, at: number): string | undefined {
    return this.liveAt(applicationIdentifier, at)?.version;
  }

  /** Tells which version was live at an instant of a span, which rarely has more than one. */
  versionsWithin(applicationIdentifier: string, start: number, lengthMs: number) {
    const [before, after] = [start, start + lengthMs].map((at) => this.versionAt(applicationIdentifier, at));
    return (at: number) => (before === after ? after : this.versionAt(applicationIdentifier, at));
  }

  add(details: Omit<DeploymentRecord, 'identifier'>): DeploymentRecord {
    const record = { identifier: (FIRST_NEW_IDENTIFIER + ++this.#added).toString(36), ...details };
    this.#reported.add(record);
    this.#records = newestFirst([...this.#records, record]);
    return record;
  }

  change(record: DeploymentRecord, changes: Partial<Omit<DeploymentRecord, 'identifier'>>): DeploymentRecord {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    Object.assign(record, given);
    this.#reported.add(record);
    this.#records = newestFirst(this.#records);
    return record;
  }

  remove(record: DeploymentRecord): void {
    this.#records = this.#records.filter((each) => each !== record);
  }
}

function newestFirst(records: readonly DeploymentRecord[]): DeploymentRecord[] {
  return [...records].sort((a, b) => Date.parse(b.deployedAt) - Date.parse(a.deployedAt));
}
