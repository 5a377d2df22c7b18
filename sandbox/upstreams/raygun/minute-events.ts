import { sessionSoFar } from './history';
import { LONGEST_SESSION_MINUTES, MINUTE_MS, type Session, type Sessions, type View } from './sessions';

type ErrorGroup = ReturnType<Sessions['startedIn']>[number]['occurrences'][number]['group'];

/** What the sessions that began in one minute brought forth, until their end. Instants are milliseconds since the epoch. */
export interface MinuteEvents {
  views: Views;
  sessions: EndedSessions;
  occurrences: { at: number; group: ErrorGroup }[];
}

/** Eight days: a week is compared with now, and a day is for clocks that are moved. */
const MINUTES_KEPT = 8 * 24 * 60;

/**
 * The events of past minutes, kept once they were worked out: series of days ask for the same minutes again and again,
 * and each minute follows from the world and its conditions alone.
 */
export class MinuteEventLog {
  readonly #applications = new Map<string, Map<number, MinuteEvents>>();

  constructor(private readonly sessions: Sessions) {}

  /** @param minute minutes since the epoch */
  of(applicationIdentifier: string, minute: number): { events: MinuteEvents; isNew: boolean } {
    const minutes = this.#applications.get(applicationIdentifier) ?? new Map<number, MinuteEvents>();
    this.#applications.set(applicationIdentifier, minutes);
    const kept = minutes.get(minute);
    if (kept) return { events: kept, isNew: false };
    const started = this.sessions.startedIn(applicationIdentifier, minute);
    const events = {
      sessions: new EndedSessions(started),
      views: new Views(started.flatMap(({ views }) => views)),
      occurrences: started.flatMap(({ occurrences }) => occurrences.map(({ at, group }) => ({ at, group }))),
    };
    const [oldest] = minutes.keys();
    if (minutes.size >= MINUTES_KEPT && oldest !== undefined) minutes.delete(oldest);
    minutes.set(minute, events);
    return { events, isNew: true };
  }

  /** Forgets what another condition from an instant on may have changed. */
  forgetFrom(at: number): void {
    const first = Math.floor(at / MINUTE_MS) - LONGEST_SESSION_MINUTES;
    for (const minutes of this.#applications.values()) {
      for (const minute of minutes.keys()) if (minute >= first) minutes.delete(minute);
    }
  }
}

/** Sessions as they are when they are over, four numbers each. */
export class EndedSessions {
  readonly #numbers: Float64Array;

  constructor(started: readonly Session[]) {
    this.#numbers = Float64Array.from(
      started.flatMap((session) => [
        Number.parseInt(session.identifier, 36),
        session.customer.index,
        session.startedAt,
        sessionSoFar(session, Number.POSITIVE_INFINITY).updatedAt,
      ]),
    );
  }

  forEach(
    visit: (session: { serial: number; customerIndex: number; startedAt: number; endedAt: number }) => void,
  ): void {
    const numbers = this.#numbers;
    // the latest first
    for (let at = numbers.length - 4; at >= 0; at -= 4) {
      visit({
        serial: numbers[at] ?? 0,
        customerIndex: numbers[at + 1] ?? 0,
        startedAt: numbers[at + 2] ?? 0,
        endedAt: numbers[at + 3] ?? 0,
      });
    }
  }
}

/** Views as three numbers each: a week holds nearly a million of them. */
class Views {
  readonly #pages: View['page'][] = [];
  readonly #numbers: Float64Array;

  constructor(views: readonly View[]) {
    this.#numbers = new Float64Array(views.length * 3);
    for (const [index, { page, at, loadTimeMs }] of views.entries()) {
      if (!this.#pages.includes(page)) this.#pages.push(page);
      this.#numbers[index * 3] = this.#pages.indexOf(page);
      this.#numbers[index * 3 + 1] = at;
      this.#numbers[index * 3 + 2] = loadTimeMs;
    }
  }

  /** Views of the wanted pages within the window, its end exclusive. */
  within(window: { start: number; end: number }, isWanted: (pageIdentifier: string) => boolean): View[] {
    const found: View[] = [];
    const wanted = this.#pages.map(({ identifier }) => isWanted(identifier));
    for (let index = 0; index < this.#numbers.length; index += 3) {
      const pageIndex = this.#numbers[index] ?? 0;
      const at = this.#numbers[index + 1] ?? 0;
      if (!wanted[pageIndex] || at < window.start || at >= window.end) continue;
      const page = this.#pages[pageIndex];
      if (page) found.push({ page, at, loadTimeMs: this.#numbers[index + 2] ?? 0 });
    }
    return found;
  }
}
