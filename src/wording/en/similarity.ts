/** Why a past incident is in the list. Words and names come from the live incident. */
export const similarity = {
  'similarity.already-linked': () => 'already linked to this incident',
  'similarity.mentioned': () => 'named in this incident',
  'similarity.same-problem': () => 'linked to a ticket that is even closer',
  'similarity.same-signature': (p: { names: readonly string[] }) => `same signature: ${p.names.join(', ')}`,
  'similarity.same-service': (p: { services: readonly string[] }) => `same service: ${p.services.join(', ')}`,
  'similarity.same-terms': (p: { terms: readonly string[] }) => `both speak of ${p.terms.join(', ')}`,
  'similarity.same-labels': (p: { labels: readonly string[] }) => `same labels: ${p.labels.join(', ')}`,
  'similarity.recent': (p: { days: number }) =>
    p.days === 0 ? 'on the same day' : p.days === 1 ? 'one day apart' : `${p.days} days apart`,
};
