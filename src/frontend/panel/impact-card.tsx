import { Link, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { AffectedUsers } from '../components/affected-users';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { type Phrase, phrase } from '../wording';
import { ErrorGroups } from './error-groups';
import { PageLatencies } from './page-latencies';
import { Segments } from './segments';
import { Trend } from './trend';

/** Who is hit, how that is known, and where they are hit. */
export function ImpactCard({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { impact, deployment, startedAt, startedAtMethod } = assessment;
  return (
    <Stack space="space.150">
      <SectionHeading>{say(phrase('ui.impact'))}</SectionHeading>
      <Affected assessment={assessment} />
      <Text color="color.text.subtle">
        {say(phrase('ui.started', { at: startedAt, method: startedAtMethod }))}
      </Text>
      {deployment && deployment.leadMinutes >= 0 && (
        <Stack space="space.050">
          <Text weight="semibold">{say(phrase('ui.deployment'))}</Text>
          <Text>
            {say(
              phrase('ui.deployment-line', {
                version: deployment.version,
                at: deployment.deployedAt,
                minutes: Math.round(deployment.leadMinutes),
              }),
            )}{' '}
            {deployment.url && (
              <Link href={deployment.url} openNewTab>
                Raygun
              </Link>
            )}
          </Text>
        </Stack>
      )}
      <Trend impact={impact} />
      <Segments impact={impact} />
      <PageLatencies pages={impact.pages} />
      <ErrorGroups groups={impact.errorGroups} />
    </Stack>
  );
}

/** What the ticket tells in place of a measure; requests that could not be read are not none. */
function ticketsWords({
  requests,
  organizations,
  commentsPerHour,
}: AssessmentView['impact']['reports']): Phrase {
  return requests === undefined || organizations === undefined
    ? phrase('ui.impact-ticket-unread', { commentsPerHour })
    : phrase('ui.impact-ticket', { requests, organizations, commentsPerHour });
}

function Affected({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { impact } = assessment;
  return (
    <Stack space="space.050">
      <AffectedUsers assessment={assessment} />
      {!impact.affected && (
        <Text size="small" color="color.text.subtle">
          {say(ticketsWords(impact.reports))}
        </Text>
      )}
    </Stack>
  );
}
