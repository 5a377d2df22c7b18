import { LineChart } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** Fewer points say nothing that the number does not. */
const LEAST_POINTS = 3;

/** Users affected over time. */
export function Trend({ impact: { trend, measuredAt } }: { impact: AssessmentView['impact'] }) {
  const say = useSay();
  if (!trend || trend.points.length < LEAST_POINTS) return null;
  const data = trend.points.map((point) => [say(phrase('ui.clock', { at: point.at })), point.value]);
  const title = say(phrase('ui.trend', { at: measuredAt }));
  return <LineChart title={title} data={data} xAccessor={0} yAccessor={1} height={200} />;
}
