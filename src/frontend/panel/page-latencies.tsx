import { DynamicTable, Stack, Text } from '@forge/react';
import type { PageImpact } from '../../contract';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';

/** Load times of the affected pages beside what is usual at this hour. */
export function PageLatencies({ pages }: { pages: readonly PageImpact[] }) {
  const say = useSay();
  const measured = pages.filter((page) => page.p95 !== undefined);
  if (measured.length === 0) return null;
  const duration = (ms: number | undefined) => (ms === undefined ? '–' : say(phrase('ui.seconds', { ms })));
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.pages'))}</Text>
      <DynamicTable
        head={{
          cells: [
            { key: 'page', content: say(phrase('ui.page')) },
            { key: 'p95', content: say(phrase('ui.page-p95')) },
            { key: 'baseline', content: say(phrase('ui.page-baseline')) },
          ],
        }}
        rows={measured.map((page) => ({
          key: page.pageId,
          cells: [
            { key: 'page', content: page.name },
            { key: 'p95', content: duration(page.p95?.current) },
            { key: 'baseline', content: duration(page.p95?.baseline) },
          ],
        }))}
      />
    </Stack>
  );
}
