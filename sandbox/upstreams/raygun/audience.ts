import type { RaygunWorld } from '../../world/schema';
import { Draws, mixSeeds } from './random';

/** Somebody who signs in to the product, with the device they always use. */
export interface Customer {
  index: number;
  identifier: string;
  externalIdentifier: string;
  firstName: string;
  fullName: string;
  emailAddress: string;
  countryCode: string;
  ipAddress: string;
  device: Device;
  /** how much harder than the average the incident hits this person's segment: 0.5 to about 1.8 */
  exposure: number;
  firstSeenDaysBefore: number;
}

interface Device {
  platform: string;
  operatingSystem: { name: string; version: string };
  browser: { name: string; version: string };
  viewport: { width: number; height: number };
}

const FIRST_IDENTIFIER = 60_466_176;
const IDENTIFIER_STEP = 7919;

/** Blocks reserved for documentation, https://www.rfc-editor.org/rfc/rfc5737 */
const DOCUMENTATION_NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;

const JAPANESE = {
  first: ['Haruka', 'Sota', 'Yui', 'Ren', 'Aoi', 'Daichi', 'Mio', 'Takumi', 'Nanami', 'Kaito'],
  last: ['Fujisawa', 'Kanda', 'Morioka', 'Hayashida', 'Tsukuda', 'Ogasawara', 'Minami', 'Nagase'],
};
const EUROPEAN = {
  first: [
    'Anneke',
    'Luca',
    'Freja',
    'Marek',
    'Ines',
    'Pavel',
    'Signe',
    'Matteo',
    'Oona',
    'Jonas',
    'Clara',
    'Emil',
  ],
  last: ['Brandt', 'Lindqvist', 'Moreau', 'Kowal', 'Ferri', 'Haas', 'Dubois', 'Novotny', 'Pires', 'Walden'],
};
const COMPANIES = [
  'takao-denki',
  'alpenlift',
  'nordvent',
  'kessler-service',
  'hikari-bousai',
  'aquaris',
] as const;

const PLATFORMS: Record<string, string> = { Windows: 'PC', macOS: 'Mac', iOS: 'iPhone', Android: 'Mobile' };
const SMALL_SCREEN = { width: 390, height: 844 };
const DESKTOP_SCREENS = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];

/** The people sessions are drawn from: made on first need, the same for the same world. */
export class Audience {
  readonly #made: (Customer | undefined)[] = [];

  constructor(private readonly plan: RaygunWorld['audience']) {}

  get size(): number {
    return this.plan.customers;
  }

  get countries(): [code: string, share: number][] {
    return this.plan.countries;
  }

  /** @param index 0 to `size` - 1 */
  customer(index: number): Customer {
    const made = this.#made[index];
    if (made) return made;
    const customer = this.#make(index);
    this.#made[index] = customer;
    return customer;
  }

  find(identifier: string): Customer | undefined {
    const index = (Number.parseInt(identifier, 36) - FIRST_IDENTIFIER) / IDENTIFIER_STEP;
    if (!Number.isInteger(index) || index < 0 || index >= this.size) return undefined;
    const customer = this.customer(index);
    return customer.identifier === identifier ? customer : undefined;
  }

  #make(index: number): Customer {
    const draws = new Draws(mixSeeds(0xcafe, index));
    const [countryCode] = draws.pick(this.plan.countries, ([, share]) => share);
    const names = countryCode === 'JP' ? JAPANESE : EUROPEAN;
    const firstName = names.first[draws.below(names.first.length)] ?? '';
    const lastName = names.last[draws.below(names.last.length)] ?? '';
    const company = COMPANIES[draws.below(COMPANIES.length)] ?? '';
    const network = DOCUMENTATION_NETWORKS[draws.below(DOCUMENTATION_NETWORKS.length)] ?? '';
    const device = this.#device(draws);
    return {
      index,
      identifier: (FIRST_IDENTIFIER + index * IDENTIFIER_STEP).toString(36),
      externalIdentifier: `usr_${String(10_000 + index)}`,
      firstName,
      fullName: `${firstName} ${lastName}`,
      emailAddress: `${firstName}.${lastName}.${index}@${company}.example`.toLowerCase(),
      countryCode,
      ipAddress: `${network}.${1 + draws.below(254)}`,
      device,
      exposure: exposureOf(countryCode, device),
      firstSeenDaysBefore: 20 + draws.below(500),
    };
  }

  #device(draws: Draws): Device {
    const [osName, osVersion] = draws.pick(this.plan.operatingSystems, ([, , share]) => share);
    const fitting = this.plan.browsers.filter(([name]) => runsOn(name, osName));
    const [browserName, browserVersion] = draws.pick(
      fitting.length > 0 ? fitting : this.plan.browsers,
      ([, , share]) => share,
    );
    const small = osName === 'iOS' || osName === 'Android';
    return {
      platform: PLATFORMS[osName] ?? 'PC',
      operatingSystem: { name: osName, version: osVersion },
      browser: { name: browserName, version: browserVersion },
      viewport: small ? SMALL_SCREEN : (DESKTOP_SCREENS[draws.below(DESKTOP_SCREENS.length)] ?? SMALL_SCREEN),
    };
  }
}

function runsOn(browser: string, operatingSystem: string): boolean {
  if (browser.includes('Safari')) return operatingSystem === 'iOS' || operatingSystem === 'macOS';
  return operatingSystem !== 'iOS';
}

/** Binding a session to the device takes the longest in Chrome, and the Tokyo region has the smaller pool. */
function exposureOf(countryCode: string, device: Device): number {
  const browser = device.browser.name === 'Chrome' ? 1.35 : 0.65;
  const region = countryCode === 'JP' ? 1.3 : 0.82;
  return browser * region;
}
