import { PEOPLE } from './facts';
import type { Person } from './schema';

const account = (number: number): string =>
  `712020:0a11ce00-0000-4000-8000-${number.toString().padStart(12, '0')}`;

const BERLIN = 'Europe/Berlin';
const TOKYO = 'Asia/Tokyo';
const LONDON = 'Europe/London';

function staff(
  accountId: string,
  slackNumber: number,
  displayName: string,
  place: { locale: Person['locale']; timeZone: string },
  teams: string[] = [],
): Person {
  const mailName = displayName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '.');
  return {
    accountId,
    displayName,
    email: `${mailName}@norikura.example`,
    role: 'agent',
    groups: ['service-desk-agents', 'norikura-engineering', ...teams],
    locale: place.locale,
    timeZone: place.timeZone,
    slackUserId: `U0NORI${slackNumber.toString().padStart(3, '0')}`,
  };
}

const english = { locale: 'en-US', timeZone: BERLIN } as const;
const japanese = { locale: 'ja-JP', timeZone: TOKYO } as const;

/** The agents by the short names that the incident files use. Not everyone is in `security-team`. */
export const AGENTS = {
  /** service desk lead in Berlin, often incident commander */
  mika: staff(PEOPLE.mika, 2, 'Mika Hoshino', english, ['incident-commanders']),
  /** sign-in and sessions */
  tomas: staff(PEOPLE.tomas, 3, 'Tomas Verhoeven', english, ['on-call', 'security-team']),
  /** service desk in Tokyo */
  haruka: staff(PEOPLE.haruka, 11, 'Haruka Ono', japanese, ['incident-commanders']),
  /** reliability in Tokyo */
  kenji: staff(account(12), 12, 'Kenji Morita', japanese, ['on-call', 'security-team']),
  /** mobile apps */
  yui: staff(account(13), 13, 'Yui Kanda', japanese, ['on-call']),
  /** search and reports */
  sota: staff(account(14), 14, 'Sota Endo', japanese, ['on-call']),
  /** customer communication in Tokyo */
  aoi: staff(account(15), 15, 'Aoi Shimizu', japanese),
  /** session store and platform */
  lena: staff(account(16), 16, 'Lena Brandt', english, ['on-call']),
  /** web console */
  priya: staff(account(17), 17, 'Priya Raman', english, ['on-call']),
  /** databases */
  oskar: staff(account(18), 18, 'Oskar Nyberg', english, ['on-call']),
  /** billing */
  ines: staff(account(19), 19, 'Ines Duarte', english, ['on-call']),
  /** notifications and media */
  marek: staff(account(20), 20, 'Marek Dvořák', english, ['on-call']),
  /** security */
  dina: staff(account(21), 21, 'Dina Haddad', english, ['security-team']),
  /** partner API and scheduler */
  felix: staff(account(22), 22, 'Felix Maurer', english, ['on-call', 'incident-commanders']),
} satisfies Record<string, Person>;

export type AgentName = keyof typeof AGENTS;

const ADMIN: Person = {
  ...staff(PEOPLE.admin, 1, 'Ada Lindqvist', english, ['site-admins', 'security-team']),
  role: 'admin',
};

function customer(
  accountId: string,
  displayName: string,
  email: string,
  organization: string,
  place: { locale: Person['locale']; timeZone: string },
): Person {
  return { accountId, displayName, email, role: 'customer', groups: [], organization, ...place };
}

/** The customers' organisations. */
const ORGANIZATIONS = {
  hallstatt: 'Hallstatt Elevators',
  kitakaze: '北風設備サービス',
  brightwell: 'Brightwell Heating',
} as const;

/** The customers by the short names that the request files use. */
export const CUSTOMERS = {
  greta: customer(
    PEOPLE.customer,
    'Greta Moser',
    'greta.moser@hallstatt.example',
    ORGANIZATIONS.hallstatt,
    english,
  ),
  paul: customer(
    account(31),
    'Paul Edlinger',
    'paul.edlinger@hallstatt.example',
    ORGANIZATIONS.hallstatt,
    english,
  ),
  vera: customer(
    account(32),
    'Vera Koller',
    'vera.koller@hallstatt.example',
    ORGANIZATIONS.hallstatt,
    english,
  ),
  naoko: customer(account(33), '木下 直子', 'kinoshita@kitakaze.example', ORGANIZATIONS.kitakaze, japanese),
  daichi: customer(account(34), '大沢 大地', 'osawa@kitakaze.example', ORGANIZATIONS.kitakaze, japanese),
  rie: customer(account(35), '長谷 理恵', 'hase@kitakaze.example', ORGANIZATIONS.kitakaze, japanese),
  james: customer(
    account(36),
    'James Whitlock',
    'james.whitlock@brightwell.example',
    ORGANIZATIONS.brightwell,
    {
      locale: 'en-US',
      timeZone: LONDON,
    },
  ),
  amara: customer(account(37), 'Amara Osei', 'amara.osei@brightwell.example', ORGANIZATIONS.brightwell, {
    locale: 'en-US',
    timeZone: LONDON,
  }),
} satisfies Record<string, Person>;

export type CustomerName = keyof typeof CUSTOMERS;

/** Everyone on the site. The first agent is the one a browser is signed in as when it says nothing else. */
export const EVERYONE: Person[] = [...Object.values(AGENTS), ADMIN, ...Object.values(CUSTOMERS)];
