import { DynamicTable, Stack, Text } from '@forge/react';
import type { Segment } from '../../contract';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';

/** Parts of the audience that are hit more than their usual share, with that share beside it. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  const say = useSay();
  if (segments.length === 0) return null;
  const percent = (share: number) => say(phrase('ui.percent', { share }));
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.segments'))}</Text>
      <DynamicTable
        head={{
          cells: [
            { key: 'segment', content: say(phrase('ui.segment')) },
            { key: 'share', content: say(phrase('ui.segment-share')) },
            { key: 'baseline', content: say(phrase('ui.segment-baseline')) },
          ],
        }}
        rows={segments.map((segment) => ({
          key: `${segment.dimension}-${segment.name}`,
          cells: [
            {
              key: 'segment',
              content: `${say(phrase(`ui.segment.${segment.dimension}`))}: ${segment.name}`,
            },
            { key: 'share', content: percent(segment.affectedShare) },
            { key: 'baseline', content: percent(segment.baselineShare) },
          ],
        }))}
      />
    </Stack>
  );
}
