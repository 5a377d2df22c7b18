import { type Phrase, phrase } from '../../wording';
import type { Recovery } from '../impact/recovery';

/** Why the end must not be announced yet: users suffer by the last measurement. Nothing when they do not, or nobody knows. */
export function recoveryWarning(
  recovery: Pick<Recovery, 'verdict' | 'measures'> | undefined,
): Phrase | undefined {
  if (recovery?.verdict !== 'not-recovered' && recovery?.verdict !== 'recovering') return undefined;
  const worst = recovery.measures.find(({ verdict }) => verdict === recovery.verdict);
  if (!worst) return undefined;
  const { current, baseline, page = '' } = worst;
  return worst.name === 'error-rate'
    ? phrase('communication.not-recovered-errors', { current, baseline })
    : phrase('communication.not-recovered-latency', { page, current, baseline });
}
