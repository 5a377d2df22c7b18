import { expect, it } from 'vitest';
import { isIncidentType } from '../../../src/domain/incident/incident-type';

it.each(['[System] Incident', 'Incident', 'incident ', 'Major incident', 'インシデント', '重大インシデント'])(
  'takes %j for incidents',
  (name) => expect(isIncidentType(name)).toBe(true),
);

it.each(['Task', 'Post-incident review', '[System] Service request', 'Incident task', ''])(
  'does not take %j for incidents',
  (name) => expect(isIncidentType(name)).toBe(false),
);
