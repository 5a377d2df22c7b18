import { SectionMessage, Stack, Text } from '@forge/react';
import type { AssessmentView, SourceName, SourceReport } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';
import { SYSTEM_NAMES } from './system-names';

interface Lack {
  kind: 'missing' | 'incomplete' | 'not-set-up';
  system: SourceReport['system'];
  names: SourceName[];
}

/** Names what is missing from the assessment, and the system that owes it; draws nothing when all answered. */
export function IncompleteSources({ assessment: { sources } }: { assessment: AssessmentView }) {
  const say = useSay();
  const lacks = lacksOf(sources);
  if (lacks.length === 0) return null;
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.050">
        {lacks.map(({ kind, system, names }) => (
          <Text key={`${kind}-${system}`}>
            {say(
              phrase(`ui.sources-${kind}`, {
                sources: names.map((name) => say(phrase(`ui.source-name.${name}`))),
                isPlural: names.length > 1 || !SINGULAR.has(names[0]),
                system: SYSTEM_NAMES[system],
              }),
            )}
          </Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}

/** The names of these are singular in English. */
const SINGULAR: ReadonlySet<SourceName | undefined> = new Set(['ticket', 'impact', 'changelog']);

function lacksOf(sources: AssessmentView['sources']): Lack[] {
  const lacks: Lack[] = [];
  for (const name of Object.keys(sources) as SourceName[]) {
    const { system, problem, state } = sources[name];
    if (!problem) continue;
    const kind = kindOf(state);
    const known = lacks.find((lack) => lack.kind === kind && lack.system === system);
    if (known) known.names.push(name);
    else lacks.push({ kind, system, names: [name] });
  }
  return lacks;
}

function kindOf(state: SourceReport['state']): Lack['kind'] {
  if (state === 'ok') return 'incomplete';
  return state === 'not configured' ? 'not-set-up' : 'missing';
}
