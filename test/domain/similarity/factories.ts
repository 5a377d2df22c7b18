import {
  type Candidate,
  type Query,
  type QuerySource,
  readQuery,
  TermCounter,
} from '../../../src/domain/similarity';

export const NOW = '2026-11-20T03:00:00.000Z';

export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

export function query(overrides: Partial<QuerySource> = {}): Query {
  return readQuery({
    id: '900',
    key: 'OPS-900',
    createdAt: NOW,
    summary: 'Checkout fails with PaymentGatewayTimeout',
    description: 'Customers see HTTP 504 when they pay. payments-api logs PaymentGatewayTimeout.',
    services: ['payments-api'],
    labels: [],
    links: [],
    ...overrides,
  });
}

export function candidate(overrides: Partial<Candidate> = {}): Candidate {
  const id = overrides.id ?? '100';
  return {
    id,
    key: `OPS-${id}`,
    summary: 'Checkout fails, PaymentGatewayTimeout',
    description: 'Customers cannot pay: HTTP 504. payments-api logs PaymentGatewayTimeout after 30 s.',
    services: ['payments-api'],
    labels: [],
    createdAt: daysAgo(40),
    resolvedAt: daysAgo(39),
    resolution: 'Fixed',
    links: [],
    ...overrides,
  };
}

export const unrelated = (id: string): Candidate =>
  candidate({
    id,
    summary: 'Newsletter banner shows last year',
    description: 'The footer of the marketing mail has an old logo.',
    services: ['mailer'],
  });

/** Statistics of a history in which the words of `unrelated` are common. */
export function statistics(tickets: readonly Candidate[]): TermCounter {
  const counter = new TermCounter();
  counter.countPage(tickets);
  return counter;
}
