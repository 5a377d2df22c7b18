import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentJql } from '../../../sandbox/view/pages/queue/incident-jql';

describe('incidentJql', () => {
  it('asks for all incidents without words, and for the words as text with them', () => {
    expect(incidentJql('OPS', ['[System] Incident'], '')).toBe(
      'project = "OPS" AND issuetype in ("[System] Incident") ORDER BY created DESC',
    );
    expect(incidentJql('OPS', ['[System] Incident'], 'ログイン slow')).toBe(
      'project = "OPS" AND issuetype in ("[System] Incident") AND text ~ "ログイン slow" ORDER BY created DESC',
    );
  });

  it('keeps whatever is typed inside the quotes of one text clause', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(incidentJql('OPS', ['Incident'], typed)).toMatch(
          /^project = "OPS" AND issuetype in \("Incident"\)(?: AND text ~ "[^"\\]+")? ORDER BY created DESC$/,
        );
      }),
    );
  });
});
