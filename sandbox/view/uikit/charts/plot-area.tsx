import type { ReactNode } from 'react';

/** The drawing's own units; the SVG scales to its place. */
export const PLOT = { width: 600, left: 48, right: 8, top: 8, bottom: 28 } as const;

interface PlotAreaProps {
  /** pixels */
  height: number;
  /** where the value axis ends; it begins at 0 */
  end: number;
  children: ReactNode;
}

export function plotHeight(height: number): number {
  return height - PLOT.top - PLOT.bottom;
}

export const plotWidth = PLOT.width - PLOT.left - PLOT.right;

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** Grid lines and the labels of an upright value axis, around what is plotted. */
export function PlotArea({ height, end, children }: PlotAreaProps): ReactNode {
  return (
    <svg viewBox={`0 0 ${PLOT.width} ${height}`} role="presentation">
      {quarters.map((share) => {
        const y = PLOT.top + plotHeight(height) * (1 - share);
        return (
          <g key={share}>
            <line x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={y} y2={y} stroke="var(--ds-border)" />
            <text x={PLOT.left - 6} y={y + 4} textAnchor="end">
              {Number((end * share).toPrecision(3))}
            </text>
          </g>
        );
      })}
      {children}
    </svg>
  );
}

interface CategoryLabelsProps {
  categories: readonly string[];
  height: number;
}

/** Labels under the plot, thinned out where there are more than fit. */
export function CategoryLabels({ categories, height }: CategoryLabelsProps): ReactNode {
  const step = plotWidth / categories.length;
  const every = Math.ceil(categories.length / 10);
  return categories.map((category, index) =>
    index % every === 0 ? (
      <text key={category} x={PLOT.left + step * (index + 0.5)} y={height - 8} textAnchor="middle">
        {category}
      </text>
    ) : null,
  );
}
