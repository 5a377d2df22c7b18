import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { SandboxClock } from '../../clock';
import type { World, WorldCondition } from '../../world/schema';
import { tokenOf } from './access';
import { type AlertEventType, alertPayload } from './alert-payload';
import { applicationRoutes } from './application-routes';
import { ConditionTimeline } from './condition-timeline';
import type { RaygunSite } from './context';
import { CustomerBook } from './customer-book';
import { DeploymentLog } from './deployment-log';
import { deploymentRoutes } from './deployment-routes';
import { errorGroupRoutes } from './error-group-routes';
import { ErrorGroups } from './error-groups';
import { workOut } from './metrics';
import { metricsRoutes } from './metrics-routes';
import { MinuteEventLog } from './minute-events';
import { monitoringRoutes } from './monitoring-routes';
import { answerProblem, Problem } from './problems';
import { RaygunRateLimit } from './rate-limit';
import { Sessions } from './sessions';
import { notModelled } from './unmodelled';

const BASE_PATH = '/_raygun/v3';
/** A week and some hours: series begin before an incident of a week ago today. */
const PAST_WEEK_MS = (7 * 24 + 3) * 60 * 60_000;

export interface Raygun {
  routes: Hono;
  /** Changes how the product behaves from an instant on; from now when absent. */
  setCondition(state: WorldCondition, from?: Date): void;
  /** Works out the past week of every application beforehand, so that the first to ask for its metrics need not wait. */
  workOutPastWeek(): Promise<void>;
  /** The webhook's body for an error group as of now; undefined when nobody knows the group. */
  alertPayload(errorGroupId: string, eventType: AlertEventType): ReturnType<typeof alertPayload>;
}

/**
 * Raygun's API v3 below `/_raygun/v3`, over sessions that follow from the clock.
 */
export function createRaygun(options: { world: Pick<World, 'raygun'>; clock: SandboxClock }): Raygun {
  const { clock } = options;
  const world = options.world.raygun;
  const conditions = new ConditionTimeline(world.conditions);
  const sessions = new Sessions(world, conditions);
  const site: RaygunSite = {
    world,
    clock,
    sessions,
    errorGroups: new ErrorGroups(world.errorGroups, sessions),
  };
  const deployments = new DeploymentLog(world.deployments);
  const eventLog = new MinuteEventLog(sessions);
  const rateLimit = new RaygunRateLimit();

  const routes = new Hono().basePath(BASE_PATH);
  routes.onError((error, context) => {
    if (error instanceof Problem) return answerProblem(context, error);
    return answerProblem(context, new Problem(500, `The sandbox failed: ${error.stack ?? error.message}`));
  });
  routes.use('*', async (context, next) => {
    context.header('X-Raygun-RequestId', randomUUID());
    const token = tokenOf(context.req.header('authorization'), world);
    const answer = rateLimit.take(token, clock.now().getTime());
    for (const [name, value] of Object.entries(answer.headers)) context.header(name, value);
    if (!answer.allowed) {
      context.header('Retry-After', String(answer.retryAfterSeconds));
      return answerProblem(context, new Problem(429, 'The rate limit of the token is exhausted.'));
    }
    return next();
  });
  routes.route('/', applicationRoutes(site));
  routes.route('/', deploymentRoutes(site, deployments));
  routes.route('/', errorGroupRoutes(site, deployments));
  const customers = new CustomerBook(sessions, clock.now().getTime());
  routes.route('/', monitoringRoutes(site, deployments, customers, eventLog));
  routes.route('/', metricsRoutes(site, eventLog));
  routes.all('*', (context) => {
    const path = context.req.path.slice(BASE_PATH.length);
    if (notModelled(context.req.method, path)) {
      throw new Problem(501, `The sandbox does not model ${context.req.method} ${path}.`);
    }
    throw new Problem(404, `There is no ${context.req.method} ${path}.`);
  });

  return {
    routes,
    setCondition(state, from = clock.now()) {
      conditions.set(state, from);
      eventLog.forgetFrom(from.getTime());
    },
    async workOutPastWeek() {
      const now = clock.now().getTime();
      for (const { identifier } of world.applications) {
        await workOut(eventLog, identifier, { start: now - PAST_WEEK_MS, end: now });
      }
    },
    alertPayload: (errorGroupId, eventType) => alertPayload(site, errorGroupId, eventType),
  };
}
