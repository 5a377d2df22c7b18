import type { RaygunWorld } from '../../world/schema';

/** A deployment as Raygun keeps it; instants are ISO 8601 in UTC. */
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
  #records: DeploymentRecord[];
  #added = 0;

  constructor(deployments: RaygunWorld['deployments']) {
    this.#records = newestFirst(deployments.map((deployment) => ({ ...deployment })));
  }

  /** Newest first. @param now deployments after it are not known yet; milliseconds since the epoch */
  list(applicationIdentifier: string, now: number): DeploymentRecord[] {
    return this.#records.filter((each) => isKnown(each, applicationIdentifier, now));
  }

  /** The version that was live at an instant; undefined before the first deployment. */
  versionAt(applicationIdentifier: string, at: number): string | undefined {
    return this.#records.find((each) => isKnown(each, applicationIdentifier, at))?.version;
  }

  add(details: Omit<DeploymentRecord, 'identifier'>): DeploymentRecord {
    const record = { identifier: (FIRST_NEW_IDENTIFIER + ++this.#added).toString(36), ...details };
    this.#records = newestFirst([...this.#records, record]);
    return record;
  }

  change(record: DeploymentRecord, changes: Partial<Omit<DeploymentRecord, 'identifier'>>): DeploymentRecord {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    Object.assign(record, given);
    this.#records = newestFirst(this.#records);
    return record;
  }

  remove(record: DeploymentRecord): void {
    this.#records = this.#records.filter((each) => each !== record);
  }
}

function isKnown(record: DeploymentRecord, applicationIdentifier: string, now: number): boolean {
  return record.applicationIdentifier === applicationIdentifier && Date.parse(record.deployedAt) <= now;
}

function newestFirst(records: readonly DeploymentRecord[]): DeploymentRecord[] {
  return [...records].sort((a, b) => Date.parse(b.deployedAt) - Date.parse(a.deployedAt));
}
