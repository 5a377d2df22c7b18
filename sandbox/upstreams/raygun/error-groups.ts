import type { RaygunWorld } from '../../world/schema';
import { newestFirst } from './history';
import { links } from './links';
import type { Occurrence, Session, Sessions } from './sessions';

type Seed = RaygunWorld['errorGroups'][number];
type ErrorGroupStatus = Seed['status'];

export interface ErrorGroupAnswer {
  identifier: string;
  applicationIdentifier: string;
  message: string;
  status: ErrorGroupStatus;
  lastOccurredAt: string;
  createdAt: string;
  resolvedIn?: { version: string; discardFromPreviousVersions: boolean };
  discardNewOccurrences?: boolean;
  applicationUrl: string;
}

type Triage = Pick<ErrorGroupAnswer, 'status' | 'resolvedIn' | 'discardNewOccurrences'>;

/** How far back a group's last occurrence is looked for before the world's own word is taken. */
const LOOK_BACK_MS = 24 * 60 * 60_000;

/** The error groups with what was decided about them; occurrences come from the sessions. */
export class ErrorGroups {
  readonly #triage = new Map<string, Triage>();

  constructor(
    private readonly seeds: readonly Seed[],
    private readonly sessions: Sessions,
  ) {}

  /** Groups first seen by `now`, in the world's order. @param now milliseconds since the epoch */
  list(applicationIdentifier: string, now: number): Promise<ErrorGroupAnswer[]> {
    return this.#answers(applicationIdentifier, this.#known(applicationIdentifier, now), now);
  }

  async find(
    applicationIdentifier: string,
    identifier: string,
    now: number,
  ): Promise<ErrorGroupAnswer | undefined> {
    const seeds = this.#known(applicationIdentifier, now).filter((seed) => seed.identifier === identifier);
    const [found] = await this.#answers(applicationIdentifier, seeds, now);
    return found;
  }

  decide(identifier: string, triage: Triage): void {
    this.#triage.set(identifier, triage);
  }

  /** The occurrences of a group, newest first, each with its session. */
  async *occurrences(
    applicationIdentifier: string,
    identifier: string,
    now: number,
  ): AsyncGenerator<{ session: Session; occurrence: Occurrence }> {
    const since = Date.parse(this.seeds.find((seed) => seed.identifier === identifier)?.createdAt ?? '');
    yield* newestFirst(
      this.sessions,
      applicationIdentifier,
      now,
      ({ session, occurrences }) =>
        occurrences
          .filter((occurrence) => occurrence.group.identifier === identifier)
          .map((occurrence) => ({ session, occurrence })),
      ({ occurrence }) => occurrence.at,
      since,
    );
  }

  #known(applicationIdentifier: string, now: number): Seed[] {
    return this.seeds.filter(
      (seed) => seed.applicationIdentifier === applicationIdentifier && Date.parse(seed.createdAt) <= now,
    );
  }

  async #answers(
    applicationIdentifier: string,
    seeds: readonly Seed[],
    now: number,
  ): Promise<ErrorGroupAnswer[]> {
    const last = await this.#lastOccurrences(applicationIdentifier, seeds, now);
    return seeds.map((seed) => this.#answer(seed, last.get(seed.identifier), now));
  }

  async #lastOccurrences(
    applicationIdentifier: string,
    seeds: readonly Seed[],
    now: number,
  ): Promise<Map<string, number>> {
    const last = new Map<string, number>();
    const wanted = new Set(
      seeds
        .filter(({ perHour }) => perHour.normal + perHour.degraded > 0)
        .map(({ identifier }) => identifier),
    );
    if (wanted.size === 0) return last;
    const all = newestFirst(
      this.sessions,
      applicationIdentifier,
      now,
      ({ occurrences }) => occurrences.filter(({ group }) => wanted.has(group.identifier)),
      ({ at }) => at,
      now - LOOK_BACK_MS,
    );
    for await (const { group, at } of all) {
      if (!last.has(group.identifier)) last.set(group.identifier, at);
      if (last.size === wanted.size) break;
    }
    return last;
  }

  #answer(seed: Seed, lastOccurred: number | undefined, now: number): ErrorGroupAnswer {
    const saidByWorld = Math.min(Date.parse(seed.lastOccurredAt), now);
    const createdAt = Date.parse(seed.createdAt);
    const generated = seed.perHour.normal + seed.perHour.degraded > 0;
    const fallback = generated ? Math.max(createdAt, Math.min(saidByWorld, now - LOOK_BACK_MS)) : saidByWorld;
    return {
      identifier: seed.identifier,
      applicationIdentifier: seed.applicationIdentifier,
      message: seed.message,
      ...(this.#triage.get(seed.identifier) ?? { status: seed.status }),
      lastOccurredAt: new Date(lastOccurred ?? fallback).toISOString(),
      createdAt: seed.createdAt,
      applicationUrl: links.errorGroup(seed.applicationIdentifier, seed.identifier),
    };
  }
}
