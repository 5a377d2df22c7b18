/** What the host and the worker that runs the app's backend say to each other. */

/** Given to the worker when it starts. */
export interface WorkerSetup {
  /** folder of the backend's bundle */
  backend: string;
  /** every handler that the manifest names */
  handlers: readonly string[];
  /** the site, without a slash at the end */
  baseUrl: string;
  /** `permissions.external.fetch.backend` */
  egress: readonly string[];
  /** origin of an external service → path of its upstream on the site, e.g. `https://slack.com` → `/_slack` */
  upstreams: Readonly<Record<string, string>>;
  /** one Float64: the sandbox clock's difference to real time in milliseconds, kept up to date by the host */
  clockOffset: SharedArrayBuffer;
}

/** What the app can learn about itself and its invocation: `getAppContext()` of `@forge/api` reads it. */
export interface AppContext {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  invocationId: string;
  installationId: string;
  moduleKey: string;
  license: undefined;
  installation: { ari: { installationId: string }; contexts: { cloudId: string }[] };
  permissions: { scopes: readonly string[]; external: unknown };
}

export interface Invocation {
  id: string;
  /** `index.run`: the export `run` of the bundle's `index.cjs` */
  handler: string;
  /** the first argument of the function */
  payload: unknown;
  appContext: AppContext;
  /** ARI of the site the app is installed on */
  contextAri: string;
  /** absent where nobody invoked the function: events, schedules, web triggers */
  accountId?: string;
  timeLimitMs: number;
  tokens: {
    /** for the platform's own services: store, queues */
    platform: string;
    app: string;
    /** absent without a user context */
    user?: string;
  };
}

export type ToWorker = { kind: 'invoke'; invocation: Invocation } | { kind: 'abandon'; id: string };

export interface AppError {
  name: string;
  message: string;
  stack?: string;
}

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'broken'; error: AppError }
  | { kind: 'log'; id: string; level: string; message: string }
  /** `body` is JSON; absent when the function returned nothing */
  | { kind: 'returned'; id: string; body?: string }
  | { kind: 'threw'; id: string; error: AppError }
  | { kind: 'abandoned'; id: string };

/** Paths on the site that stand for the platform's own services; only invocations hold tokens for them. */
export const PLATFORM_PATH = '/_forge/platform';
