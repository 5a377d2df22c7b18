import { expect, it } from 'vitest';
import { heading, paragraph, type RichText } from '../../../src/domain/communication/rich-text';
import { mitigationOf } from '../../../src/domain/similarity';

const page = (...body: RichText) => ({ title: 'Postmortem OPS-17: sign-in waited', body });
const summary = [heading(2, 'Summary'), paragraph('A leak used up the pool. A rollback ended it.')];

it('quotes what a postmortem says under its most telling heading', () => {
  const mitigation = [heading(2, 'Mitigation'), paragraph('Rolled back to 2026.9.3 on all hosts.')];
  expect(mitigationOf('OPS-17', [page(...summary, ...mitigation)])).toBe(
    'Rolled back to 2026.9.3 on all hosts.',
  );
  expect(mitigationOf('OPS-17', [page(...summary)])).toBe('A leak used up the pool. A rollback ended it.');
});

it('reads Japanese postmortems', () => {
  const body = [heading(2, '復旧'), paragraph('接続プールを増強し、再起動した。')];
  expect(mitigationOf('OPS-17', [page(...body)])).toBe('接続プールを増強し、再起動した。');
});

it('takes a page for the postmortem of the ticket that it names first', () => {
  const inPassing = { title: 'Postmortem OPS-20', body: [paragraph('Like OPS-17.'), ...summary] };
  expect(mitigationOf('OPS-17', [inPassing])).toBeUndefined();
  expect(mitigationOf('OPS-1', [page(...summary)])).toBeUndefined();
});

it('leaves out what is planned and what nobody has found out yet', () => {
  const planned = [heading(2, 'Action items'), paragraph('Restart the workers every night.')];
  const unknown: RichText = [
    heading(2, 'Resolution'),
    { kind: 'panel', tone: 'note', content: [{ text: 'Not known yet: which mitigation ended the impact' }] },
  ];
  expect(mitigationOf('OPS-17', [page(...planned, ...unknown)])).toBeUndefined();
});
