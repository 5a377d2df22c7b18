import { Lozenge } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';

type Verdict = NonNullable<AssessmentView['recovery']>['verdict'];

const APPEARANCES = {
  recovered: 'success',
  recovering: 'inprogress',
  'not-recovered': 'removed',
  'cannot-tell': 'default',
} as const satisfies Record<Verdict, string>;

/** Whether users have recovered, in a word. */
export function RecoveryVerdict({ verdict }: { verdict: Verdict }) {
  const say = useSay();
  return <Lozenge appearance={APPEARANCES[verdict]}>{say(phrase(`ui.recovery.${verdict}`))}</Lozenge>;
}
