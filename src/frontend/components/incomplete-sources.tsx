import { SectionMessage, Text } from '@forge/react';
import type { AssessmentView, SourceName } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';

/** Names the sources that did not answer; draws nothing when all did. */
export function IncompleteSources({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const missing = (Object.keys(assessment.sources) as SourceName[]).filter(
    (name) => assessment.sources[name].problem !== undefined,
  );
  if (missing.length === 0) return null;
  const sources = missing.map((name) => say(phrase(`ui.source-name.${name}`)));
  return (
    <SectionMessage appearance="warning">
      <Text>{say(phrase('ui.sources-incomplete', { sources }))}</Text>
    </SectionMessage>
  );
}
