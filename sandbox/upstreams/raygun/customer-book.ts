import type { Customer } from './audience';
import { newestFirst } from './history';
import { type ListRequest, pageOf, pageOfWalk, sortBy } from './list-request';
import type { Sessions } from './sessions';

const DAY_MS = 24 * 60 * 60_000;

type Property = 'isAnonymous' | 'firstSeenAt' | 'lastSeenAt';

/** The customers of an application; when they were last seen comes from the sessions that are kept. */
export class CustomerBook {
  /** @param openedAt what first visits are counted back from; milliseconds since the epoch */
  constructor(
    private readonly sessions: Sessions,
    private readonly openedAt: number,
  ) {}

  async list(applicationIdentifier: string, now: number, request: ListRequest<Property>) {
    const [order] = request.orderBy;
    if (order?.property === 'lastSeenAt' && order.descending) {
      const recent = await pageOfWalk(this.#recentlySeen(applicationIdentifier, now), request);
      return recent.map(([customer, seenAt]) => this.#answer(applicationIdentifier, customer, seenAt));
    }
    const everyone = Array.from({ length: this.sessions.audience.size }, (_, i) =>
      this.sessions.audience.customer(i),
    );
    if (order?.property !== 'lastSeenAt') {
      const ordered = sortBy(everyone, request.orderBy, (customer, by) =>
        by === 'firstSeenAt' ? this.#firstSeenAt(customer) : 0,
      );
      const page = pageOf(ordered, request);
      const seen = await this.#lastSeen(applicationIdentifier, now, page);
      return page.map((customer) => this.#answer(applicationIdentifier, customer, seen.get(customer)));
    }
    const seen = await this.#lastSeen(applicationIdentifier, now, everyone);
    const answers = everyone.map((customer) =>
      this.#answer(applicationIdentifier, customer, seen.get(customer)),
    );
    return pageOf(
      sortBy(answers, request.orderBy, (answer, by) => answer[by]),
      request,
    );
  }

  async find(applicationIdentifier: string, identifier: string, now: number) {
    const customer = this.sessions.audience.find(identifier);
    if (!customer) return undefined;
    const seen = await this.#lastSeen(applicationIdentifier, now, [customer]);
    return this.#answer(applicationIdentifier, customer, seen.get(customer));
  }

  async *#recentlySeen(applicationIdentifier: string, now: number): AsyncGenerator<[Customer, number]> {
    const seen = new Set<Customer>();
    const sessions = newestFirst(
      this.sessions,
      applicationIdentifier,
      now,
      (soFar) => [soFar],
      ({ updatedAt }) => updatedAt,
    );
    for await (const { session, updatedAt } of sessions) {
      if (seen.has(session.customer)) continue;
      seen.add(session.customer);
      yield [session.customer, updatedAt];
    }
  }

  async #lastSeen(
    applicationIdentifier: string,
    now: number,
    wanted: readonly Customer[],
  ): Promise<Map<Customer, number>> {
    const missing = new Set(wanted);
    const seen = new Map<Customer, number>();
    if (missing.size === 0) return seen;
    for await (const [customer, seenAt] of this.#recentlySeen(applicationIdentifier, now)) {
      if (!missing.delete(customer)) continue;
      seen.set(customer, seenAt);
      if (missing.size === 0) break;
    }
    return seen;
  }

  #answer(applicationIdentifier: string, customer: Customer, seenAt: number | undefined) {
    const firstSeenAt = this.#firstSeenAt(customer);
    return {
      identifier: customer.identifier,
      applicationIdentifier,
      externalIdentifier: customer.externalIdentifier,
      emailAddress: customer.emailAddress,
      firstName: customer.firstName,
      fullName: customer.fullName,
      isAnonymous: false,
      firstSeenAt,
      lastSeenAt: seenAt === undefined ? firstSeenAt : new Date(seenAt).toISOString(),
    };
  }

  #firstSeenAt({ firstSeenDaysBefore }: Customer): string {
    return new Date(this.openedAt - firstSeenDaysBefore * DAY_MS).toISOString();
  }
}
