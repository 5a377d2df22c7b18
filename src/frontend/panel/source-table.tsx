import { DynamicTable, Lozenge, Text } from '@forge/react';
import type { AssessmentView, SourceName, SourceState } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

const APPEARANCES = {
  ok: 'success',
  empty: 'default',
  'not configured': 'moved',
  denied: 'removed',
  'rate limited': 'moved',
  'timed out': 'moved',
  failed: 'removed',
} as const satisfies Record<SourceState, string>;

/** How asking each source went, how long it took, and what to do where it failed. */
export function SourceTable({ sources }: Pick<AssessmentView, 'sources'>) {
  const say = useSay();
  const names = Object.keys(sources) as SourceName[];
  return (
    <DynamicTable
      head={{
        cells: [
          { key: 'source', content: say(phrase('ui.source')) },
          { key: 'state', content: say(phrase('ui.source-state')) },
          { key: 'took', content: say(phrase('ui.source-took')) },
          { key: 'problem', content: say(phrase('ui.source-problem')), width: 50 },
        ],
      }}
      rows={names.map((name) => {
        const { state, tookMs, problem } = sources[name];
        return {
          key: name,
          cells: [
            { key: 'source', content: say(phrase(`ui.source-name.${name}`)) },
            {
              key: 'state',
              content: <Lozenge appearance={APPEARANCES[state]}>{say(phrase(`ui.state.${state}`))}</Lozenge>,
            },
            { key: 'took', content: say(phrase('ui.took-to-ask', { ms: tookMs })) },
            { key: 'problem', content: <Text>{problem ? say(problem) : '–'}</Text> },
          ],
        };
      })}
    />
  );
}
