import { z } from 'zod';
import { ask, SiteError } from './http';

const user = z.object({ accountId: z.string(), displayName: z.string() });
type Person = z.infer<typeof user>;

const asked = new Map<string, Promise<Person | undefined>>();

/** Looks a person up in Jira, once a page. @returns `undefined` for an account Jira does not know */
export function findPerson(accountId: string): Promise<Person | undefined> {
  const known = asked.get(accountId);
  if (known) return known;
  const answer = ask(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`, user).catch(
    (error: unknown) => {
      if (error instanceof SiteError && error.status === 404) return undefined;
      throw error;
    },
  );
  asked.set(accountId, answer);
  return answer;
}
