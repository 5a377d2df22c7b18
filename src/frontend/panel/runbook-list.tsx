import { Box, EmptyState, Inline, Link, List, ListItem, Lozenge, Stack, Text } from '@forge/react';
import type { Runbook, SourceReport } from '../../contract';
import { useSay } from '../components/reader';
import { SYSTEM_NAMES } from '../components/system-names';
import { type Phrase, phrase } from '../wording';

/** Pages with instructions: their first steps, and how old they are. */
export function RunbookList({ runbooks, source }: { runbooks: readonly Runbook[]; source: SourceReport }) {
  const say = useSay();
  if (runbooks.length === 0) {
    return (
      <EmptyState
        headingLevel={3}
        header={say(noneTitle(source))}
        description={say(source.problem ?? phrase('ui.no-runbook-text'))}
      />
    );
  }
  return (
    <Stack space="space.200">
      {runbooks.map((runbook) => (
        <RunbookBox key={runbook.id} runbook={runbook} />
      ))}
    </Stack>
  );
}

function noneTitle({ state, problem, system }: SourceReport): Phrase {
  if (!problem) return phrase('ui.no-runbook-title');
  return state === 'not configured'
    ? phrase('ui.no-runbook-space')
    : phrase('ui.source-unknown', { system: SYSTEM_NAMES[system] });
}

function RunbookBox({ runbook }: { runbook: Runbook }) {
  const say = useSay();
  return (
    <Box padding="space.150" backgroundColor="elevation.surface.sunken">
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text weight="semibold">
            <Link href={runbook.url} openNewTab>
              {runbook.title}
            </Link>
          </Text>
          {runbook.isStale ? (
            <Lozenge appearance="moved">{say(phrase('ui.stale', { days: runbook.ageDays }))}</Lozenge>
          ) : (
            <Text size="small" color="color.text.subtle">
              {say(phrase('ui.updated', { at: runbook.updatedAt }))}
            </Text>
          )}
        </Inline>
        <Text size="small" color="color.text.subtle">
          {say(phrase('ui.reasons', { reasons: runbook.reasons.map(say) }))}
        </Text>
        {runbook.firstSteps.length > 0 && (
          <Stack space="space.050">
            <Text weight="semibold">{say(phrase('ui.first-steps'))}</Text>
            <List type="ordered">
              {runbook.firstSteps.map((step) => (
                <ListItem key={step}>{step}</ListItem>
              ))}
            </List>
          </Stack>
        )}
      </Stack>
    </Box>
  );
}
