import type { ReactNode } from 'react';
import { uiKit } from '../ui-kit-component';
import { accessor, axisEnd, type ChartData, readChartData } from './chart-data';
import { ChartFrame, chartShape, seriesColor } from './chart-frame';
import { CategoryLabels, PLOT, PlotArea, plotHeight, plotWidth } from './plot-area';

const shape = { ...chartShape, xAccessor: accessor, yAccessor: accessor, colorAccessor: accessor.optional() };

interface Bar {
  key: string;
  category: number;
  /** place beside the others of its category, as shares of the category's width */
  from: number;
  width: number;
  /** on the value axis */
  start: number;
  end: number;
  series: number;
}

function layBars({ categories, series }: ChartData, isStacked: boolean): Bar[] {
  const width = isStacked ? 0.7 : 0.7 / series.length;
  return categories.flatMap((category, index) => {
    let height = 0;
    return series.map(({ name, values }, place) => {
      const value = values[index] ?? 0;
      const start = isStacked ? height : 0;
      height += value;
      const from = 0.15 + (isStacked ? 0 : place * width);
      return {
        key: `${category} ${name}`,
        category: index,
        from,
        width,
        start,
        end: start + value,
        series: place,
      };
    });
  });
}

function barChart(isStacked: boolean, isHorizontal: boolean) {
  return uiKit(shape, ({ props }) => {
    const [category, value] = isHorizontal
      ? [props.yAccessor, props.xAccessor]
      : [props.xAccessor, props.yAccessor];
    const data = readChartData(props.data, { category, value, color: props.colorAccessor });
    const bars = layBars(data, isStacked);
    const colors = data.series.map(({ name }, index) => seriesColor(props.colorPalette, name, index));
    const draw = isHorizontal ? drawHorizontal : drawUpright;
    return (
      <ChartFrame
        props={props}
        data={data}
        legend={data.series.map(({ name }, index) => ({ name, color: colors[index] ?? '' }))}
      >
        {draw(data, bars, colors, props.height ?? 400)}
      </ChartFrame>
    );
  });
}

function drawUpright({ categories }: ChartData, bars: Bar[], colors: string[], height: number): ReactNode {
  const end = axisEnd(Math.max(0, ...bars.map((bar) => bar.end)));
  const step = plotWidth / categories.length;
  const y = (value: number) => PLOT.top + plotHeight(height) * (1 - value / end);
  return (
    <PlotArea height={height} end={end}>
      {bars.map((bar) => (
        <rect
          key={bar.key}
          x={PLOT.left + step * (bar.category + bar.from)}
          width={step * bar.width}
          y={y(bar.end)}
          height={y(bar.start) - y(bar.end)}
          fill={colors[bar.series]}
        />
      ))}
      <CategoryLabels categories={categories} height={height} />
    </PlotArea>
  );
}

const LABELS = 150;

function drawHorizontal({ categories }: ChartData, bars: Bar[], colors: string[], height: number): ReactNode {
  const end = axisEnd(Math.max(0, ...bars.map((bar) => bar.end)));
  const step = plotHeight(height) / categories.length;
  const x = (value: number) => LABELS + ((PLOT.width - LABELS - PLOT.right) * value) / end;
  return (
    <svg viewBox={`0 0 ${PLOT.width} ${height}`} role="presentation">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line
            x1={x(end * share)}
            x2={x(end * share)}
            y1={PLOT.top}
            y2={height - PLOT.bottom}
            stroke="var(--ds-border)"
          />
          <text x={x(end * share)} y={height - 8} textAnchor={share === 1 ? 'end' : 'middle'}>
            {Number((end * share).toPrecision(3))}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <rect
          key={bar.key}
          x={x(bar.start)}
          width={x(bar.end) - x(bar.start)}
          y={PLOT.top + step * (bar.category + bar.from)}
          height={step * bar.width}
          fill={colors[bar.series]}
        />
      ))}
      {categories.map((category, index) => (
        <text key={category} x={LABELS - 6} y={PLOT.top + step * (index + 0.5) + 4} textAnchor="end">
          {category}
        </text>
      ))}
    </svg>
  );
}

export const BarChart = barChart(false, false);
export const StackBarChart = barChart(true, false);
export const HorizontalBarChart = barChart(false, true);
export const HorizontalStackBarChart = barChart(true, true);
