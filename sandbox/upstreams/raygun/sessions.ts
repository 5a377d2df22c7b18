import type { RaygunWorld } from '../../world/schema';
import { Audience, type Customer } from './audience';
import { audienceBusyness, busynessOf } from './busyness';
import type { ConditionTimeline } from './condition-timeline';
import { Draws, mixSeeds, seedOf } from './random';

type Page = RaygunWorld['pages'][number];
type ErrorGroup = RaygunWorld['errorGroups'][number];

/** One visit to the product as it will have been when it is over. Instants are milliseconds since the epoch. */
export interface Session {
  identifier: string;
  applicationIdentifier: string;
  customer: Customer;
  startedAt: number;
  endedAt: number;
  views: View[];
  occurrences: Occurrence[];
}

export interface View {
  page: Page;
  at: number;
  loadTimeMs: number;
}

export interface Occurrence {
  /** unique among the application's occurrences; says which session it belongs to */
  identifier: string;
  group: ErrorGroup;
  at: number;
}

interface Application {
  seed: number;
  entry: Page;
  further: Page[];
  groups: { group: ErrorGroup; since: number }[];
}

export const MINUTE_MS = 60_000;

/** No visit is longer: whoever looks for what happened in a minute need not look at sessions started before. */
export const LONGEST_SESSION_MINUTES = 40;

const SESSIONS_PER_MINUTE_LIMIT = 1024;
const OCCURRENCES_PER_SESSION_LIMIT = 64;
/** standard deviation of the logarithm of a load time */
const LOAD_TIME_SPREAD = 0.38;
const DWELL_MS = 45_000;
/** Share of people who give up at the entry page: always, and at full strength of the incident. */
const GIVE_UP = { normal: 0.04, degraded: 0.26 };

/**
 * The sessions of the world's applications as a pure function of time: what began in a minute follows from the
 * minute alone (and from the conditions that held), so nothing is stored and any window can be read by itself.
 *
 * An application's first page is where sessions enter; its `viewsPerMinute` is the rate at which sessions begin on a
 * busy hour. The other pages are viewed in proportion.
 */
export class Sessions {
  readonly audience: Audience;
  readonly #applications = new Map<string, Application>();

  constructor(
    world: Pick<RaygunWorld, 'applications' | 'audience' | 'pages' | 'errorGroups'>,
    private readonly conditions: ConditionTimeline,
  ) {
    this.audience = new Audience(world.audience);
    for (const { identifier } of world.applications) {
      const [entry, ...further] = world.pages.filter((page) => page.applicationIdentifier === identifier);
      const groups = world.errorGroups
        .filter((group) => group.applicationIdentifier === identifier)
        .map((group) => ({ group, since: Date.parse(group.createdAt) }));
      if (entry) this.#applications.set(identifier, { seed: seedOf(identifier), entry, further, groups });
    }
  }

  /** The sessions that began in a minute, oldest first. @param minute minutes since the epoch */
  startedIn(applicationIdentifier: string, minute: number): Session[] {
    const application = this.#applications.get(applicationIdentifier);
    if (!application) return [];
    const draws = new Draws(mixSeeds(application.seed, minute));
    const rate =
      application.entry.normal.viewsPerMinute * audienceBusyness(this.audience.countries, minute * MINUTE_MS);
    const count = Math.min(draws.count(rate), SESSIONS_PER_MINUTE_LIMIT);
    return Array.from({ length: count }, (_, index) =>
      this.#session(applicationIdentifier, minute, index),
    ).sort((a, b) => a.startedAt - b.startedAt);
  }

  /** @returns undefined when no session has that identifier */
  find(applicationIdentifier: string, identifier: string): Session | undefined {
    const serial = Number.parseInt(identifier, 36);
    if (!Number.isSafeInteger(serial)) return undefined;
    return this.startedIn(applicationIdentifier, Math.floor(serial / SESSIONS_PER_MINUTE_LIMIT)).find(
      (session) => session.identifier === identifier,
    );
  }

  /** @param identifier in base 36 or decimal: Raygun's specification accepts both */
  findOccurrence(applicationIdentifier: string, identifier: string) {
    for (const radix of [36, 10]) {
      const serial = Number.parseInt(identifier, radix);
      const session = this.find(
        applicationIdentifier,
        Math.floor(serial / OCCURRENCES_PER_SESSION_LIMIT).toString(36),
      );
      const occurrence = session?.occurrences.find((each) => each.identifier === serial.toString(36));
      if (session && occurrence) return { session, occurrence };
    }
    return undefined;
  }

  #session(applicationIdentifier: string, minute: number, index: number): Session {
    const application = this.#applications.get(applicationIdentifier);
    if (!application) throw new Error(`no pages are known for application ${applicationIdentifier}`);
    const serial = minute * SESSIONS_PER_MINUTE_LIMIT + index;
    const draws = new Draws(mixSeeds(application.seed, minute, index + 1));
    const startedAt = minute * MINUTE_MS + draws.below(MINUTE_MS);
    const customer = this.#whoIsAwake(draws, startedAt);
    const views = this.#views(draws, application, customer, startedAt);
    const lastView = views.at(-1)?.at ?? startedAt;
    const longest = startedAt + LONGEST_SESSION_MINUTES * MINUTE_MS;
    return {
      identifier: serial.toString(36),
      applicationIdentifier,
      customer,
      startedAt,
      endedAt: Math.min(lastView + draws.below(2 * DWELL_MS), longest),
      views,
      occurrences: this.#occurrences(draws, application, customer, views, serial),
    };
  }

  /** Draws people until one is found whose local hour makes a visit likely. */
  #whoIsAwake(draws: Draws, at: number): Customer {
    let customer = this.audience.customer(draws.below(this.audience.size));
    for (let attempt = 0; attempt < 6 && draws.next() > busynessOf(customer.countryCode, at); attempt++) {
      customer = this.audience.customer(draws.below(this.audience.size));
    }
    return customer;
  }

  #views(draws: Draws, application: Application, customer: Customer, startedAt: number): View[] {
    const views = [this.#view(draws, application.entry, customer, startedAt)];
    const struggle = application.entry.slowdown.degraded > 1 ? this.conditions.strengthAt(startedAt) : 0;
    const retries = draws.count(struggle * 0.35 * customer.exposure);
    let at = startedAt;
    for (let retry = 0; retry < retries; retry++) {
      at += 8_000 + draws.below(20_000);
      views.push(this.#view(draws, application.entry, customer, at));
    }
    if (draws.next() < GIVE_UP.normal + GIVE_UP.degraded * struggle * customer.exposure) return views;
    const deadline = startedAt + (LONGEST_SESSION_MINUTES - 2) * MINUTE_MS;
    for (const page of this.#route(draws, application)) {
      at += 5_000 + draws.below(2 * DWELL_MS);
      if (at > deadline) break;
      views.push(this.#view(draws, page, customer, at));
    }
    return views;
  }

  /** The pages behind the entry page, as often as their views relate to it, in a shuffled order. */
  #route(draws: Draws, application: Application): Page[] {
    const visits: { page: Page; order: number }[] = [];
    for (const page of application.further) {
      const mean = page.normal.viewsPerMinute / application.entry.normal.viewsPerMinute;
      for (let left = draws.count(mean); left > 0; left--) visits.push({ page, order: draws.next() });
    }
    return visits.sort((a, b) => a.order - b.order).map(({ page }) => page);
  }

  #view(draws: Draws, page: Page, customer: Customer, at: number): View {
    const factor = slowdownOf(page, this.conditions.strengthAt(at), customer.exposure);
    return { page, at, loadTimeMs: draws.around(page.normal.loadTimeMs * factor, LOAD_TIME_SPREAD) };
  }

  #occurrences(
    draws: Draws,
    application: Application,
    customer: Customer,
    views: View[],
    serial: number,
  ): Occurrence[] {
    const sessionsPerHour = application.entry.normal.viewsPerMinute * 60;
    const occurrences: Omit<Occurrence, 'identifier'>[] = [];
    for (const { group, since } of application.groups) {
      const risesWithIncident = group.perHour.degraded > group.perHour.normal;
      const view = risesWithIncident ? views[0] : views[draws.below(views.length)];
      if (!view) continue;
      const strength = risesWithIncident ? this.conditions.strengthAt(view.at) : 0;
      const exposure = customer.exposure * frequencyOf(group, customer);
      const extra = (group.perHour.degraded - group.perHour.normal) * strength * exposure;
      const count = draws.count((group.perHour.normal + extra) / sessionsPerHour);
      for (let i = 0; i < count; i++) {
        const at = view.at + 500 + Math.round(view.loadTimeMs) + draws.below(8_000);
        if (at >= since) occurrences.push({ group, at });
      }
    }
    return occurrences
      .slice(0, OCCURRENCES_PER_SESSION_LIMIT)
      .sort((a, b) => a.at - b.at)
      .map((occurrence, ordinal) => ({
        ...occurrence,
        identifier: (serial * OCCURRENCES_PER_SESSION_LIMIT + ordinal).toString(36),
      }));
  }
}

function frequencyOf({ befalls }: ErrorGroup, { device }: Customer): number {
  if (!befalls) return 1;
  return device.browser.name === befalls.browser ? befalls.there : befalls.elsewhere;
}

function slowdownOf(page: Page, strength: number, exposure: number): number {
  const { degraded, severe } = page.slowdown;
  const average =
    strength <= 1 ? 1 + (degraded - 1) * strength : degraded + (severe - degraded) * (strength - 1);
  return 1 + (average - 1) * exposure;
}
