import { Heading, Link, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
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
      <Affected impact={impact} />
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

function Affected({ impact }: { impact: AssessmentView['impact'] }) {
  const say = useSay();
  const { affected, affectedNow, affectedShare, measuredAt, reports, window } = impact;
  if (!affected) {
    return (
      <Stack space="space.050">
        <Text>{say(phrase('ui.impact-unmeasured'))}</Text>
        <Text>{say(ticketsWords(reports))}</Text>
      </Stack>
    );
  }
  const { users, isLowerBound, method } = affected;
  return (
    <Stack space="space.050">
      <Heading as="h4" size="large">
        {say(phrase('ui.impact-number', { users, atLeast: isLowerBound }))}
      </Heading>
      {affectedShare !== undefined && <Text>{say(phrase('ui.impact-share', { share: affectedShare }))}</Text>}
      {affectedNow && (
        <Text>
          {say(phrase('ui.impact-now', { users: affectedNow.users, atLeast: affectedNow.isLowerBound }))}
        </Text>
      )}
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.impact-method', { method, at: affected.countedAt ?? measuredAt }))}
      </Text>
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.impact-window', window))}
      </Text>
    </Stack>
  );
}
