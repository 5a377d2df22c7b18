import type { Person } from '../../../world/schema';

/** Everyone who can act on the site: the world's people, and apps, which have accounts of their own. */
export class People {
  readonly #byAccountId: ReadonlyMap<string, Person>;

  /** @param appName the display name of every account that is not a person */
  constructor(
    readonly all: readonly Person[],
    private readonly appName: string,
  ) {
    this.#byAccountId = new Map(all.map((person) => [person.accountId, person]));
  }

  find(accountId: string): Person | undefined {
    return this.#byAccountId.get(accountId);
  }

  displayName(accountId: string): string {
    return this.find(accountId)?.displayName ?? this.appName;
  }

  /** By account id, e-mail address or display name, as JQL accepts them. */
  named(text: string): Person | undefined {
    const wanted = text.toLowerCase();
    return (
      this.find(text) ??
      this.all.find(
        ({ email, displayName }) => email.toLowerCase() === wanted || displayName.toLowerCase() === wanted,
      )
    );
  }

  /** Everyone whose name or e-mail address has a word that begins with the text. */
  search(text: string): Person[] {
    const wanted = text.trim().toLowerCase();
    return this.all.filter(({ displayName, email }) =>
      [displayName, ...displayName.split(/\s+/), email].some((word) => word.toLowerCase().startsWith(wanted)),
    );
  }

  groups(accountId: string): readonly string[] {
    return this.find(accountId)?.groups ?? [];
  }

  hasGroup(group: string): boolean {
    return this.all.some(({ groups }) => groups.includes(group));
  }

  /** IANA name; UTC for apps. */
  timeZone(accountId: string): string {
    return this.find(accountId)?.timeZone ?? 'UTC';
  }

  organizations(): string[] {
    return [...new Set(this.all.flatMap(({ organization }) => organization ?? []))].sort();
  }

  /** The name of the organization by its id, counted from 1 in the order of names, or by its name in any case. */
  organization(idOrName: string): string | undefined {
    const all = this.organizations();
    const wanted = idOrName.toLowerCase();
    return (
      all.find((name) => name.toLowerCase() === wanted) ?? all.find((_, at) => String(at + 1) === wanted)
    );
  }
}
