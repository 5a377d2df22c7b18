import { flag, number } from '../prop-schemas';
import { uiKit } from '../ui-kit-component';
import { accessor, type ChartData, readChartData } from './chart-data';
import { ChartFrame, chartShape, seriesColor } from './chart-frame';

const shape = {
  ...chartShape,
  colorAccessor: accessor,
  valueAccessor: accessor,
  labelAccessor: accessor,
  showMarkLabels: flag,
};

interface Slice {
  label: string;
  value: number;
  color: string;
  /** in radians, clockwise from the top */
  from: number;
  to: number;
}

function cut({ categories, series }: ChartData, color: (label: string, index: number) => string): Slice[] {
  const values = categories.map((_label, index) => series[0]?.values[index] ?? 0);
  const whole = values.reduce((sum, value) => sum + value, 0) || 1;
  let angle = 0;
  return categories.map((label, index) => {
    const value = values[index] ?? 0;
    const from = angle;
    angle += (value / whole) * 2 * Math.PI;
    return { label, value, color: color(label, index), from, to: angle };
  });
}

function point(center: number, radius: number, angle: number): string {
  return `${center + radius * Math.sin(angle)} ${center - radius * Math.cos(angle)}`;
}

function ring(center: number, outer: number, inner: number, { from, to }: Slice): string {
  const end = Math.min(to, from + 2 * Math.PI - 0.0001);
  const isLarge = end - from > Math.PI ? 1 : 0;
  return [
    `M ${point(center, outer, from)}`,
    `A ${outer} ${outer} 0 ${isLarge} 1 ${point(center, outer, end)}`,
    `L ${point(center, inner, end)}`,
    `A ${inner} ${inner} 0 ${isLarge} 0 ${point(center, inner, from)} Z`,
  ].join(' ');
}

function roundChart(hole: number) {
  return uiKit({ ...shape, innerRadius: number, outerRadius: number }, ({ props }) => {
    const data = readChartData(props.data, { category: props.labelAccessor, value: props.valueAccessor });
    const slices = cut(data, (label, index) => seriesColor(props.colorPalette, label, index));
    const size = props.height ?? 400;
    const outer = props.outerRadius ?? size / 2 - 8;
    const inner = props.innerRadius ?? outer * hole;
    return (
      <ChartFrame
        props={props}
        data={data}
        legend={slices.map(({ label, color }) => ({ name: label, color }))}
      >
        <svg viewBox={`0 0 ${size} ${size}`} style={{ maxBlockSize: size }} role="presentation">
          {slices.map((slice) => (
            <g key={slice.label}>
              <path d={ring(size / 2, outer, inner, slice)} fill={slice.color} />
              {props.showMarkLabels && (
                <text
                  textAnchor="middle"
                  x={size / 2 + ((outer + inner) / 2) * Math.sin((slice.from + slice.to) / 2)}
                  y={size / 2 - ((outer + inner) / 2) * Math.cos((slice.from + slice.to) / 2)}
                >
                  {slice.value}
                </text>
              )}
            </g>
          ))}
        </svg>
      </ChartFrame>
    );
  });
}

export const PieChart = roundChart(0);
export const DonutChart = roundChart(0.6);
