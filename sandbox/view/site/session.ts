import { createContext, useContext } from 'react';
import { z } from 'zod';
import { ask } from './http';

const person = z.object({
  accountId: z.string(),
  displayName: z.string(),
  email: z.string(),
  role: z.enum(['admin', 'agent', 'customer']),
  locale: z.string(),
});

const site = z.object({
  incident: z.string(),
  site: z.object({ name: z.string() }),
  users: z.array(person),
  tokens: z.object({ slack: z.string() }),
  automation: z.array(z.object({ id: z.string(), name: z.string(), enabled: z.boolean() })).default([]),
  clock: z.object({ now: z.string(), offsetMs: z.number() }),
});

export type SitePerson = z.infer<typeof person>;
type Site = z.infer<typeof site>;

/** The site as `GET /_sandbox` tells it, and who is looking. */
export interface Session extends Site {
  me: SitePerson;
}

/** The page starts with this; the signed-in person is the cookie's, or the site's first agent. */
export async function openSession(): Promise<Session> {
  const answer = await ask('/_sandbox', site);
  const signedIn = /(?:^|;\s*)sandbox_account=([^;]*)/.exec(document.cookie)?.[1];
  const accountId = signedIn === undefined ? undefined : decodeURIComponent(signedIn);
  const me =
    answer.users.find((user) => user.accountId === accountId) ??
    answer.users.find((user) => user.role === 'agent') ??
    answer.users[0];
  if (me === undefined) throw new Error('The site has no people');
  return { ...answer, me };
}

export async function signIn(accountId: string): Promise<void> {
  await ask('/_sandbox/sign-in', z.unknown(), { method: 'POST', body: { accountId } });
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** Now, on the site's clock. */
export function siteNow(session: Session): Date {
  return new Date(Date.now() + session.clock.offsetMs);
}
