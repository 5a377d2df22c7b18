import type { DeploymentRecord } from '../../domain/impact/observations';
import { UpstreamError } from '../../ports/upstream-error';
import type { UserMonitoring } from '../../ports/user-monitoring';
import type { Memory } from './memory';
import type { MetricWindow } from './metrics';
import { type Application, type Observed, observe } from './observe';
import type { Usage } from './quota';
import { createRaygunClient, type RaygunConnection } from './raygun-client';
import { applicationsSchema, deploymentsSchema } from './raygun-schema';
import { pseudonyms } from './sessions';

const DEFAULT_BUDGET = 12;
const APPLICATIONS = 100;
const DEPLOYMENTS = 20;

export interface RaygunOptions extends RaygunConnection {
  /** without one only `applications` can be asked */
  applicationId?: string;
  /** the most calls that `observe` and `recentDeployments` make together */
  budget?: number;
}

/** Raygun as the owner of this token sees it, asked anew each time. */
export interface Raygun extends Pick<UserMonitoring, 'recentDeployments' | 'applications'> {
  observe(window: MetricWindow, memory: Memory): Promise<{ observed: Observed; memory: Memory }>;
  usage(): Usage;
}

export function connectRaygun(options: RaygunOptions): Raygun {
  const client = createRaygunClient(options);

  function application(): Application {
    if (!options.applicationId) throw new UpstreamError('raygun', 'not-configured');
    const path = `/applications/${encodeURIComponent(options.applicationId)}`;
    return { id: options.applicationId, path, pseudonymOf: pseudonyms(options.token) };
  }

  return {
    observe: async (window, memory) =>
      observe(client, application(), window, { budget: options.budget ?? DEFAULT_BUDGET, memory }),
    async recentDeployments(): Promise<DeploymentRecord[]> {
      const deployments = await client.get(
        `${application().path}/deployments`,
        { count: DEPLOYMENTS, orderby: 'deployedAt desc' },
        deploymentsSchema,
        'deployments:read',
      );
      return deployments.map(({ applicationUrl, ...deployment }) => ({ ...deployment, url: applicationUrl }));
    },
    async applications() {
      const applications = await client.get(
        '/applications',
        { count: APPLICATIONS, orderby: 'name' },
        applicationsSchema,
        'applications:read',
      );
      return applications.map(({ identifier, name, hasSentRumData }) => ({
        id: identifier,
        name,
        measuresUsers: hasSentRumData,
      }));
    },
    usage: client.usage,
  };
}
