import { DynamicTable, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

type Impact = Pick<AssessmentView['impact'], 'segments' | 'segmentSample' | 'measuredAt'>;

/**
 * Parts of the audience that are hit more than their usual share, with that share and the sample beside it; or that none is
 * known, of how many people looked into.
 */
export function Segments({ impact: { segments, segmentSample, measuredAt } }: { impact: Impact }) {
  const say = useSay();
  if (!segmentSample) return null;
  const percent = (share: number) => say(phrase('ui.percent', { share }));
  const method = phrase('impact.method-segments', segmentSample);
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.segments'))}</Text>
      {segments.length === 0 ? (
        <Text>{say(phrase('ui.segments-none', segmentSample))}</Text>
      ) : (
        <DynamicTable
          head={{
            cells: [
              { key: 'segment', content: say(phrase('ui.segment')) },
              { key: 'share', content: say(phrase('ui.segment-share')) },
              { key: 'baseline', content: say(phrase('ui.segment-baseline')) },
            ],
          }}
          rows={segments.map(({ dimension, name, affectedShare, baselineShare }) => ({
            key: `${dimension}-${name}`,
            cells: [
              {
                key: 'segment',
                content: `${say(phrase(`ui.segment.${dimension}`))}: ${say(phrase('ui.segment-name', { dimension, name }))}`,
              },
              { key: 'share', content: percent(affectedShare) },
              { key: 'baseline', content: percent(baselineShare) },
            ],
          }))}
        />
      )}
      {segments.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {say(phrase('ui.impact-method', { method, at: measuredAt }))}
        </Text>
      )}
    </Stack>
  );
}
