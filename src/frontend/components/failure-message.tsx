import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Failure } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';

const DENIED: ReadonlySet<Failure['code']> = new Set(['denied', 'admin-only', 'not-found']);

/** What went wrong and what to do next, with a way to try again where that can help. */
export function FailureMessage({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const say = useSay();
  const isDenied = DENIED.has(failure.code);
  return (
    <SectionMessage
      appearance={isDenied ? 'warning' : 'error'}
      title={say(phrase(isDenied ? 'ui.denied-title' : 'ui.failed-title'))}
    >
      <Stack space="space.100" alignInline="start">
        <Text>{failure.message}</Text>
        {onRetry && !isDenied && <Button onClick={onRetry}>{say(phrase('ui.try-again'))}</Button>}
      </Stack>
    </SectionMessage>
  );
}
