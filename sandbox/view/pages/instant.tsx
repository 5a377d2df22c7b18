import type { ReactNode } from 'react';
import { siteNow, useSession } from '../site/session';

const units: [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** How long ago, by the site's clock; older than a week as a date. The exact instant is in the title. */
export function Instant({ at }: { at: string }): ReactNode {
  const session = useSession();
  const instant = new Date(at);
  const elapsedMs = instant.getTime() - siteNow(session).getTime();
  return (
    <time dateTime={instant.toISOString()} title={instant.toLocaleString('en')}>
      {Math.abs(elapsedMs) > 7 * 86_400_000
        ? instant.toLocaleDateString('en', { dateStyle: 'medium' })
        : relative(elapsedMs)}
    </time>
  );
}

function relative(elapsedMs: number): string {
  const [unit, milliseconds] =
    units.find(([, length]) => Math.abs(elapsedMs) >= length) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(
    Math.round(elapsedMs / milliseconds),
    unit,
  );
}
