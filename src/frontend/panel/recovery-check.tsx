import { DynamicTable, Inline, Stack } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from '../components/reader';
import { RecoveryVerdict } from '../components/recovery-verdict';
import { SectionHeading } from '../components/section-heading';
import { type Phrase, phrase } from '../wording';

type Recovery = NonNullable<AssessmentView['recovery']>;

/** Have users recovered? The last minutes beside what is usual, with the verdict. */
export function RecoveryCheck({ recovery }: Pick<AssessmentView, 'recovery'>) {
  const say = useSay();
  if (!recovery || recovery.measures.length === 0) return null;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <SectionHeading>{say(phrase('ui.recovery'))}</SectionHeading>
        <RecoveryVerdict verdict={recovery.verdict} />
      </Inline>
      <Measures measures={recovery.measures} />
    </Stack>
  );
}

function Measures({ measures }: Pick<Recovery, 'measures'>) {
  const say = useSay();
  return (
    <DynamicTable
      head={{
        cells: [
          { key: 'measure', content: say(phrase('ui.recovery-measure')) },
          { key: 'now', content: say(phrase('ui.recovery-now')) },
          { key: 'during', content: say(phrase('ui.recovery-during')) },
          { key: 'usual', content: say(phrase('ui.recovery-usual')) },
        ],
      }}
      rows={measures.map((measure) => ({
        key: `${measure.name}-${measure.page ?? ''}`,
        cells: [
          { key: 'measure', content: say(nameOf(measure)) },
          { key: 'now', content: say(measured(measure.name, measure.current)) },
          {
            key: 'during',
            content: measure.during === undefined ? '–' : say(measured(measure.name, measure.during)),
          },
          { key: 'usual', content: say(measured(measure.name, measure.baseline)) },
        ],
      }))}
    />
  );
}

function nameOf({ name, page }: Recovery['measures'][number]): Phrase {
  return name === 'latency'
    ? phrase('ui.recovery-latency', { page: page ?? '–' })
    : phrase('ui.recovery-errors');
}

function measured(name: Recovery['measures'][number]['name'], value: number): Phrase {
  return name === 'latency' ? phrase('ui.seconds', { ms: value }) : phrase('ui.per-hour', { count: value });
}
