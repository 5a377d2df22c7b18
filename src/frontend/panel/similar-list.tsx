import { Box, Inline, Link, List, ListItem, Lozenge, Stack, Strong, Text } from '@forge/react';
import type { AssessmentView, SimilarIncident } from '../../contract';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';
import { MatchVerdict } from './match-verdict';

const APPEARANCES = { strong: 'success', possible: 'inprogress', weak: 'default' } as const;

/** Similar enough to be counted. */
export function isCloser({ strength }: SimilarIncident): boolean {
  return strength !== 'weak';
}

/**
 * Past incidents with why they are here, what fixed them and how long they took. Where none is even possible, that is
 * said first, with where else to look; what is weakly similar follows under its own heading.
 */
export function SimilarList({
  assessment: { similar = [], manualSearches, sources },
  onChanged,
}: {
  assessment: AssessmentView;
  onChanged: () => void;
}) {
  const say = useSay();
  const closer = similar.filter(isCloser);
  const others = similar.filter((match) => !isCloser(match));
  const draw = (match: SimilarIncident) => <Match key={match.id} match={match} onChanged={onChanged} />;
  return (
    <Stack space="space.200">
      {closer.length === 0 && (
        <NothingSimilar manualSearches={manualSearches} isKnown={!sources.similar.problem} />
      )}
      {closer.map(draw)}
      {others.length > 0 && <SectionHeading>{say(phrase('ui.weak-matches'))}</SectionHeading>}
      {others.map(draw)}
    </Stack>
  );
}

function Match({ match, onChanged }: { match: SimilarIncident; onChanged: () => void }) {
  const say = useSay();
  return (
    <Box padding="space.150" backgroundColor="elevation.surface.sunken">
      <Stack space="space.100">
        <Text weight="semibold">
          <Link href={match.url} openNewTab>
            {`${match.key} ${match.summary}`}
          </Link>
        </Text>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance={APPEARANCES[match.strength]}>
            {say(phrase(`ui.strength.${match.strength}`))}
          </Lozenge>
          <Text size="small" color="color.text.subtle">
            {[
              say(phrase('ui.date', { at: match.createdAt })),
              match.severity,
              match.status,
              match.durationMs === undefined
                ? say(phrase('ui.not-resolved'))
                : say(phrase('ui.took', { ms: match.durationMs })),
              ...match.services,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </Text>
        </Inline>
        <Text>
          <Strong>{`${say(phrase('ui.why'))}: `}</Strong>
          {say(phrase('ui.reasons', { reasons: match.reasons.map(say) }))}
        </Text>
        <Text>
          <Strong>{`${say(phrase('ui.fix'))}: `}</Strong>
          {say(
            match.fix
              ? phrase('ui.fix-told', { text: match.fix.text, source: sourceOf(match.fix, say) })
              : phrase('ui.fix-unknown'),
          )}
        </Text>
        <SameEvent others={match.sameEvent} />
        <OpenActions actions={match.openActions} />
        <MatchVerdict match={match} onJudged={onChanged} />
      </Stack>
    </Box>
  );
}

function sourceOf(
  { from, key }: NonNullable<SimilarIncident['fix']>,
  say: ReturnType<typeof useSay>,
): string {
  const source = say(phrase(`ui.fix-from.${from}`));
  return key === undefined ? source : `${key}, ${source}`;
}

function SameEvent({ others }: { others: SimilarIncident['sameEvent'] }) {
  const say = useSay();
  if (others.length === 0) return null;
  return <LinkedTickets title={say(phrase('ui.same-event'))} tickets={others} />;
}

function OpenActions({ actions }: { actions: SimilarIncident['openActions'] }) {
  const say = useSay();
  if (actions.length === 0) return null;
  return <LinkedTickets title={say(phrase('ui.open-actions'))} tickets={actions} />;
}

function LinkedTickets({
  title,
  tickets,
}: {
  title: string;
  tickets: readonly { key: string; summary: string; url: string }[];
}) {
  return (
    <Stack space="space.050">
      <Text weight="semibold">{title}</Text>
      <List type="unordered">
        {tickets.map((ticket) => (
          <ListItem key={ticket.key}>
            <Link href={ticket.url} openNewTab>
              {`${ticket.key} ${ticket.summary}`}
            </Link>
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}

function NothingSimilar({
  manualSearches,
  isKnown,
}: {
  manualSearches: AssessmentView['manualSearches'];
  isKnown: boolean;
}) {
  const say = useSay();
  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase(isKnown ? 'ui.seen-none' : 'ui.seen-unknown'))}</SectionHeading>
      <Text>{say(phrase(isKnown ? 'ui.nothing-similar-text' : 'ui.seen-unknown-text'))}</Text>
      <List type="unordered">
        {manualSearches.map((search) => (
          <ListItem key={search.url}>
            <Link href={search.url} openNewTab>
              {search.query}
            </Link>
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}
