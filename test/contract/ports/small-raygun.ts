import { Hono } from 'hono';
import { createUserMonitoring } from '../../../src/adapters/raygun';
import { RAYGUN_API } from '../../../src/adapters/raygun/raygun-client';
import { startDeadline } from '../../../src/ports/deadline';
import type { Store } from '../../../src/ports/store';
import { fixedClock, TEST_NOW } from '../../fakes/clock';
import { type Failures, failing } from '../../fakes/failures';
import { fakeStore } from '../../fakes/store';
import { served } from './serve';
import { vendorFetch } from './vendor-fetch';

/** What a Raygun knows that is made of nothing but what a test says. */
export interface SmallRaygun {
  sessions?: object[];
  /** by identifier of the session */
  details?: Record<string, object>;
  pages?: object[];
  errorGroups?: object[];
  deployments?: object[];
  /** of errors and of pages */
  series?: { time: string; value: number | null }[];
  headers?: Record<string, string>;
}

export function minutesAgo(minutes: number): string {
  return new Date(Date.parse(TEST_NOW) - minutes * 60_000).toISOString();
}

export function aRaygunSession(overrides: object = {}): object {
  return {
    identifier: 's1',
    customerIdentifier: 'c1',
    startedAt: minutesAgo(10),
    updatedAt: minutesAgo(5),
    countryCode: null,
    browserName: 'Chrome',
    operatingSystemName: 'Windows',
    deploymentVersion: null,
    ...overrides,
  };
}

export function aRaygunErrorGroup(overrides: object = {}): object {
  return {
    identifier: 'g1',
    message: 'TypeError: nothing is there',
    status: 'active',
    createdAt: minutesAgo(9_000),
    lastOccurredAt: minutesAgo(2),
    ...overrides,
  };
}

/** The app's adapter over a Raygun of the test's own making, its clock standing still. */
export async function smallRaygun(knows: SmallRaygun = {}, storeFailures: Failures<Store> = {}) {
  const routes = new Hono().basePath('/v3');
  routes.use('*', async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(knows.headers ?? {})) context.header(name, value);
  });
  routes.get('/applications/:app/sessions', (context) => context.json(knows.sessions ?? []));
  routes.get('/applications/:app/sessions/:id', (context) =>
    context.json(knows.details?.[context.req.param('id')] ?? {}),
  );
  routes.get('/applications/:app/pages', (context) => context.json(knows.pages ?? []));
  routes.get('/applications/:app/error-groups', (context) => context.json(knows.errorGroups ?? []));
  routes.get('/applications/:app/deployments', (context) => context.json(knows.deployments ?? []));
  routes.post('/metrics/:app/errors/time-series', (context) =>
    context.json([{ aggregation: 'count', metric: 'errorInstances', series: knows.series ?? [] }]),
  );
  routes.post('/metrics/:app/pages/time-series', async (context) => {
    const { aggregation, metrics } = await context.req.json();
    return context.json([{ aggregation, metric: metrics[0], series: knows.series ?? [] }]);
  });
  const { origin, requests, inject } = await served(() => routes);
  const clock = fixedClock();
  const store = failing(fakeStore(clock), storeFailures);
  const connect = (token = 'a-token', totalMs = 20_000, isRoutine = false) =>
    createUserMonitoring({
      token,
      applicationId: 'app',
      deadline: startDeadline(totalMs),
      fetch: vendorFetch(RAYGUN_API, `${origin}/v3`),
      ...{ isRoutine, store, clock },
    });
  return { monitoring: connect(), connect, requests, inject, store, clock };
}
