import { Inline, Spinner, Text } from '@forge/react';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

/** Something is under way; says what. */
export function Loading({ what = phrase('ui.loading') }: { what?: Phrase }) {
  const say = useSay();
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label={say(what)} />
      <Text>{say(what)}</Text>
    </Inline>
  );
}
