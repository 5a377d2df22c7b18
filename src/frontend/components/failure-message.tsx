import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Failure } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

const DENIED: ReadonlySet<Failure['code']> = new Set(['denied', 'admin-only', 'not-found']);

/**
 * What went wrong and what to do next, with a way to try again where that can help.
 * @param title what did not come about; by default an action
 */
export function FailureMessage({
  failure,
  title = phrase('ui.not-done'),
  onRetry,
}: {
  failure: Failure;
  title?: Phrase;
  onRetry?: () => void;
}) {
  const say = useSay();
  const isDenied = DENIED.has(failure.code);
  return (
    <SectionMessage appearance={isDenied ? 'warning' : 'error'} title={say(title)}>
      <Stack space="space.100" alignInline="start">
        <Text>{failure.message}</Text>
        {onRetry && !isDenied && <Button onClick={onRetry}>{say(phrase('ui.try-again'))}</Button>}
      </Stack>
    </SectionMessage>
  );
}

/** Stands in place of what could not be read at all. */
export function ViewFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const title = phrase(DENIED.has(failure.code) ? 'ui.denied-title' : 'ui.failed-title');
  return <FailureMessage failure={failure} title={title} onRetry={onRetry} />;
}
