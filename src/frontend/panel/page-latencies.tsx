import { DynamicTable, Stack, Text } from '@forge/react';
import type { PageImpact } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** Load times of the measured pages, the slowest first, beside what is usual at this hour. */
export function PageLatencies({ pages }: { pages: readonly PageImpact[] }) {
  const say = useSay();
  const measured = pages.filter((page) => page.p95 !== undefined);
  if (measured.length === 0) return null;
  const time = (compared: PageImpact['p95']) =>
    say(compared ? phrase('ui.page-time', compared) : phrase('ui.page-time-unknown'));
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.pages'))}</Text>
      <DynamicTable
        head={{
          cells: [
            { key: 'page', content: say(phrase('ui.page')) },
            { key: 'p95', content: say(phrase('ui.page-p95')) },
            { key: 'p99', content: say(phrase('ui.page-p99')) },
          ],
        }}
        rows={measured.map((page) => ({
          key: page.pageId,
          cells: [
            { key: 'page', content: page.name },
            { key: 'p95', content: time(page.p95) },
            { key: 'p99', content: time(page.p99) },
          ],
        }))}
      />
    </Stack>
  );
}
