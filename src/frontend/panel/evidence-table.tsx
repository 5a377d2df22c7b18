import { DynamicTable, Link, Stack, Text } from '@forge/react';
import type { Evidence } from '../../contract';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { SYSTEM_NAMES } from '../components/system-names';
import { phrase } from '../wording';

/** Every claim with how and when it was observed, and a link to where it can be checked. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const say = useSay();
  if (evidence.length === 0) return null;
  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.evidence'))}</SectionHeading>
      <DynamicTable
        rowsPerPage={20}
        head={{
          cells: [
            { key: 'claim', content: say(phrase('ui.evidence.claim')), width: 38 },
            { key: 'method', content: say(phrase('ui.evidence.method')), width: 34 },
            { key: 'observed', content: say(phrase('ui.evidence.observed')), width: 13 },
            { key: 'source', content: say(phrase('ui.evidence.source')), width: 15 },
          ],
        }}
        rows={evidence.map((one) => ({
          key: one.id,
          cells: [
            { key: 'claim', content: <Text>{say(one.claim)}</Text> },
            { key: 'method', content: <Text>{say(one.method)}</Text> },
            { key: 'observed', content: say(phrase('ui.time', { at: one.observedAt })) },
            { key: 'source', content: <Source source={one.source} /> },
          ],
        }))}
      />
    </Stack>
  );
}

function Source({ source }: { source: Evidence['source'] }) {
  const name = SYSTEM_NAMES[source.system];
  if (!source.url) return <Text>{name}</Text>;
  return (
    <Text>
      <Link href={source.url} openNewTab>
        {name}
      </Link>
    </Text>
  );
}
