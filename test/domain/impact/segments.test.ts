import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureImpact, type SessionObservation } from '../../../src/domain/impact';
import { chanceOfAtLeast } from '../../../src/domain/impact/chance';
import { metric, observations, sessions } from './observations';

const NOT_LOOKED_INTO = { isLookedInto: false };
const SLOW_LOGIN = [{ pageId: 'login', name: '/login', p95: metric([9000, 9000], 1500) }];

function segmentsOf(list: SessionObservation[], pages = SLOW_LOGIN) {
  const { impact } = measureImpact(observations({ pages, sessions: { sessions: list, isCutShort: false } }));
  return { segments: impact.segments, segmentSample: impact.segmentSample };
}

it('names a segment that is hit more than its share, and not the one that just is large', () => {
  const edge = sessions(20, { metError: true, browser: 'Edge 142', country: 'JP' }, 'edge');
  const chrome = sessions(80, { browser: 'Chrome 142', country: 'JP' }, 'chrome');
  expect(segmentsOf([...edge, ...chrome])).toEqual({
    segments: [{ dimension: 'browser', name: 'Edge 142', affectedShare: 1, baselineShare: 0.2 }],
    segmentSample: { hit: 'affected', people: 20, lookedInto: 100, everybody: 100 },
  });
});

it('compares those who met an error when nearly everybody waits', () => {
  const seen = { saw: ['login'] };
  const inVain = sessions(6, { ...seen, metError: true, country: 'JP' }, 'tokyo');
  const waiting = sessions(9, { ...seen, country: 'DE' }, 'berlin');
  const others = [
    ...sessions(120, { ...NOT_LOOKED_INTO, country: 'JP' }, 'other-jp'),
    ...sessions(265, { ...NOT_LOOKED_INTO, country: 'DE' }, 'other-de'),
  ];
  expect(segmentsOf([...inVain, ...waiting, ...others])).toEqual({
    segments: [{ dimension: 'country', name: 'JP', affectedShare: 1, baselineShare: 126 / 400 }],
    segmentSample: { hit: 'met-error', people: 6, lookedInto: 15, everybody: 400 },
  });
});

it('knows no segment when nearly everybody met an error', () => {
  const list = [
    ...sessions(12, { metError: true, country: 'JP' }, 'jp'),
    ...sessions(12, { metError: true, country: 'DE' }, 'de'),
  ];
  expect(segmentsOf(list).segments).toEqual([]);
});

it('does not make a finding of four people in one country', () => {
  const four = sessions(4, { metError: true, country: 'IS' }, 'iceland');
  expect(segmentsOf([...four, ...sessions(96, { country: 'JP' })])).toMatchObject({
    segments: [],
    segmentSample: { people: 4, lookedInto: 100 },
  });
});

it('does not make a finding of what chance explains', () => {
  const hit = [
    ...sessions(5, { metError: true, country: 'JP' }, 'a'),
    ...sessions(2, { metError: true, country: 'DE' }, 'b'),
  ];
  const well = [...sessions(4, { country: 'JP' }, 'c'), ...sessions(8, { country: 'DE' }, 'd')];
  expect(segmentsOf([...hit, ...well]).segments).toEqual([]);
});

it('asks more of chance than one in twenty, as some twenty names are compared', () => {
  const hit = sessions(5, { metError: true, country: 'JP' }, 'a');
  const wellInJapan = sessions(1, { country: 'JP' }, 'b');
  const well = (count: number) => sessions(count, { country: 'DE' }, 'c');
  // all five of five among the six of thirteen: 6 of 1,287; of fifteen: 6 of 3,003
  expect(segmentsOf([...hit, ...wellInJapan, ...well(7)]).segments).toEqual([]);
  expect(segmentsOf([...hit, ...wellInJapan, ...well(9)]).segments).toMatchObject([{ name: 'JP' }]);
});

it('has no sample where nobody was looked into', () => {
  expect(segmentsOf(sessions(30, NOT_LOOKED_INTO))).toEqual({ segments: [], segmentSample: undefined });
});

it('says the name of a page, and compares it among those whose pages are known', () => {
  const hit = sessions(8, { metError: true, saw: ['login', 'board'] }, 'a');
  const well = sessions(30, { saw: ['help'] }, 'b');
  const unknown = sessions(200, NOT_LOOKED_INTO, 'c');
  const pages = [{ pageId: 'board', name: '/board', p95: metric([900, 900], 900) }];
  const [segment] = segmentsOf([...hit, ...well, ...unknown], pages).segments.filter(
    ({ name }) => name === '/board',
  );
  expect(segment).toEqual({ dimension: 'page', name: '/board', affectedShare: 1, baselineShare: 8 / 38 });
});

it('knows the chance of all five of five falling into a third of fifteen', () => {
  expect(chanceOfAtLeast(5, { all: 15, inSegment: 5, hit: 5 })).toBeCloseTo(1 / 3003, 10);
});

it('gives a chance between 0 and 1 that falls as the count rises', () => {
  const people = fc
    .integer({ min: 1, max: 300 })
    .chain((all) =>
      fc.record({ all: fc.constant(all), inSegment: fc.nat({ max: all }), hit: fc.nat({ max: all }) }),
    );
  fc.assert(
    fc.property(people, fc.nat({ max: 300 }), (among, count) => {
      const chance = chanceOfAtLeast(count, among);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(chanceOfAtLeast(count + 1, among)).toBeLessThanOrEqual(chance);
      expect(chanceOfAtLeast(0, among)).toBeCloseTo(1, 6);
    }),
  );
});
