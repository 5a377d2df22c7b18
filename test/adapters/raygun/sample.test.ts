import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleOf } from '../../../src/adapters/raygun/sessions';

const aSession = (index: number, customerIdentifier: string) => ({
  identifier: `s${index}`,
  customerIdentifier,
  startedAt: '2026-11-20T02:50:00.000Z',
  updatedAt: '2026-11-20T02:55:00.000Z',
  ...{
    countryCode: undefined,
    browserName: undefined,
    operatingSystemName: undefined,
    deploymentVersion: undefined,
  },
});

const audience = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 120 });

it('chooses people once each, none who is known, and as many as there are', () => {
  fc.assert(
    fc.property(audience, fc.integer({ min: 0, max: 20 }), fc.nat(59), (people, count, knownBelow) => {
      const sessions = people.map((person, index) => aSession(index, `c${person}`));
      const isKnownPerson = (person: string) => Number(person.slice(1)) < knownBelow;
      const isKnown = (session: { customerIdentifier: string }) => isKnownPerson(session.customerIdentifier);
      const chosen = sampleOf(sessions, isKnown, count).map((session) => session.customerIdentifier);
      const unknown = new Set(
        people.map((person) => `c${person}`).filter((person) => !isKnownPerson(person)),
      );
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.every((person) => unknown.has(person))).toBe(true);
      expect(chosen).toHaveLength(Math.min(count, unknown.size));
    }),
  );
});

it('fills the gaps between the people it knows', () => {
  const sessions = Array.from({ length: 100 }, (_, index) => aSession(index, `c${index}`));
  const known = ['s0', 's25', 's50', 's75'];
  const chosen = sampleOf(sessions, ({ identifier }) => known.includes(identifier), 4);
  const places = chosen.map(({ identifier }) => Number(identifier.slice(1)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places.map((place) => Math.floor(place / 25))).size).toBe(4);
});
