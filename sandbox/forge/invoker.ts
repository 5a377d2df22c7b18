import { randomUUID } from 'node:crypto';
import type { SandboxClock } from '../clock';
import type { IdentityProvider } from '../identity';
import type { ForgeApp } from './app';
import type { InvocationFailure, InvocationRequest, InvocationResult } from './invocation';
import { InvocationLog } from './invocation-log';
import {
  type InvocationKind,
  MinuteQuota,
  RESPONSE_BYTES,
  timeLimitMs,
  USER_INVOCATIONS_PER_MINUTE,
} from './limits';
import type { AppContext, Invocation } from './protocol';
import type { Runtime, RuntimeOutcome } from './runtime';

/** The account that the app acts as where it does not act as a person. */
export const APP_ACCOUNT_ID = '557058:f0e9e000-0000-4000-8000-0000000000af';

/** What the platform's services know about the invocation that calls them. */
export interface LiveInvocation {
  id: string;
  scopes: readonly string[];
  depth: number;
}

interface InvokerParts {
  app: ForgeApp;
  runtime: Runtime;
  identities: IdentityProvider;
  clock: SandboxClock;
  cloudId: string;
  environmentId: string;
  /** replaces the platform's limits, so that a test need not wait for them */
  timeLimitsMs?: Partial<Record<InvocationKind, number>>;
}

/** Invokes the app's functions within the platform's limits, and keeps a log of what they did. */
export class Invoker {
  readonly log: InvocationLog;
  readonly #parts: InvokerParts;
  readonly #live = new Map<string, LiveInvocation>();
  readonly #quotas = new Map<string, MinuteQuota>();
  readonly #appToken: string;
  readonly #userTokens = new Map<string, string>();
  readonly #installationId = randomUUID();

  constructor(parts: InvokerParts) {
    this.#parts = parts;
    this.log = new InvocationLog(parts.clock);
    this.#appToken = parts.identities.issueToken({
      kind: 'app',
      accountId: APP_ACCOUNT_ID,
      scopes: parts.app.manifest.permissions.scopes,
    });
  }

  /** The running invocation that holds this platform token. */
  holderOf(platformToken: string): LiveInvocation | undefined {
    return this.#live.get(platformToken);
  }

  async invoke(request: InvocationRequest): Promise<InvocationResult> {
    const invocation = this.#prepare(request);
    const entry = this.log.open(invocation.id, request);
    if (!this.#withinQuota(request)) {
      return entry.close({
        ok: false,
        error: {
          code: 'RATE_LIMITED',
          message: `More than ${USER_INVOCATIONS_PER_MINUTE} invocations in this minute`,
          invocationId: invocation.id,
        },
      });
    }
    this.#live.set(invocation.tokens.platform, {
      id: invocation.id,
      scopes: invocation.appContext.permissions.scopes,
      depth: request.depth ?? 0,
    });
    const outcome = await this.#parts.runtime.invoke(invocation, (line) => entry.line(line));
    this.#live.delete(invocation.tokens.platform);
    return entry.close(judge(outcome, invocation));
  }

  #prepare({ kind, functionKey, moduleKey, payload, accountId }: InvocationRequest): Invocation {
    const appFunction = this.#parts.app.function(functionKey);
    const id = randomUUID();
    return {
      id,
      handler: appFunction.handler,
      payload,
      appContext: this.#appContext(id, moduleKey),
      contextAri: `ari:cloud:jira::site/${this.#parts.cloudId}`,
      accountId,
      timeLimitMs: this.#parts.timeLimitsMs?.[kind] ?? timeLimitMs(kind, appFunction),
      tokens: {
        platform: randomUUID(),
        app: this.#appToken,
        ...(accountId !== undefined && { user: this.#userToken(accountId) }),
      },
    };
  }

  #appContext(invocationId: string, moduleKey: string): AppContext {
    const { app, permissions } = this.#parts.app.manifest;
    return {
      appId: app.id.slice(app.id.lastIndexOf('/') + 1),
      appVersion: '1.0.0',
      environmentId: this.#parts.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId,
      installationId: this.#installationId,
      moduleKey,
      license: undefined,
      installation: {
        ari: { installationId: this.#installationId },
        contexts: [{ cloudId: this.#parts.cloudId }],
      },
      permissions: { scopes: permissions.scopes, external: permissions.external },
    };
  }

  #userToken(accountId: string): string {
    const known = this.#userTokens.get(accountId);
    if (known !== undefined) return known;
    const { scopes } = this.#parts.app.manifest.permissions;
    const token = this.#parts.identities.issueToken({ kind: 'user', accountId, scopes });
    this.#userTokens.set(accountId, token);
    return token;
  }

  #withinQuota({ kind, accountId }: InvocationRequest): boolean {
    if (kind !== 'ui' || accountId === undefined) return true;
    const quota =
      this.#quotas.get(accountId) ?? new MinuteQuota(USER_INVOCATIONS_PER_MINUTE, this.#parts.clock);
    this.#quotas.set(accountId, quota);
    return quota.take();
  }
}

function judge(outcome: RuntimeOutcome, { id, timeLimitMs }: Invocation): InvocationResult {
  const fail = (code: InvocationFailure['code'], message: string): InvocationResult => ({
    ok: false,
    error: { code, message, invocationId: id },
  });
  if (outcome.kind === 'timed-out') {
    return fail('FUNCTION_TIME_OUT', `The function did not return within ${timeLimitMs / 1000} s`);
  }
  if (outcome.kind === 'threw') return fail('FUNCTION_ERROR', outcome.error.message);
  const bytes = outcome.body === undefined ? 0 : Buffer.byteLength(JSON.stringify(outcome.body));
  if (bytes > RESPONSE_BYTES) {
    return fail('RESPONSE_TOO_LARGE', `The function returned ${bytes} bytes; ${RESPONSE_BYTES} are allowed`);
  }
  return { ok: true, body: outcome.body };
}
