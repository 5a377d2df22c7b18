import type { ReactNode } from 'react';
import { z } from 'zod';
import { cssVariable, flag, number, space, text } from '../prop-schemas';
import type { ChartData } from './chart-data';
import './charts.css';

/** Props that all charts share; margins and the menu do not change what is told, and are not drawn. */
export const chartShape = {
  data: z.array(z.unknown()),
  width: number,
  height: number,
  title: text,
  subtitle: text,
  showBorder: flag,
  hideMenu: flag,
  plotMargin: space,
  plotMarginTop: space,
  plotMarginRight: space,
  plotMarginBottom: space,
  plotMarginLeft: space,
  colorPalette: z
    .union([z.array(z.string()), z.array(z.strictObject({ key: z.string(), value: z.string() }))])
    .optional(),
};

type ChartProps = z.output<z.ZodObject<typeof chartShape>>;

const palette = [
  'color.chart.categorical.1',
  'color.chart.categorical.2',
  'color.chart.categorical.3',
  'color.chart.categorical.4',
  'color.chart.categorical.5',
  'color.chart.categorical.6',
  'color.chart.categorical.7',
  'color.chart.categorical.8',
];

/** @returns the CSS colour of a series: the app's own, a design token or a colour, or the theme's categorical colours */
export function seriesColor(own: ChartProps['colorPalette'], name: string, index: number): string {
  const named = own?.find((color) => typeof color === 'object' && color.key === name);
  const byOrder = own?.[index % own.length];
  const chosen =
    typeof named === 'object' ? named.value : typeof byOrder === 'string' ? byOrder : palette[index % 8];
  return chosen?.startsWith('color.') ? cssVariable(chosen) : (chosen ?? 'currentcolor');
}

interface ChartFrameProps {
  props: ChartProps;
  data: ChartData;
  /** what stands in the legend, with its colour; none where there is one series */
  legend: { name: string; color: string }[];
  children: ReactNode;
}

/** Title, plot and legend; the plot is a picture, and a table holds the same numbers for those who do not see it. */
export function ChartFrame({ props, data, legend, children }: ChartFrameProps): ReactNode {
  return (
    <figure className="uikit-chart" data-border={props.showBorder !== false} style={{ width: props.width }}>
      {(props.title ?? props.subtitle) && (
        <figcaption>
          {props.title && <span className="uikit-chart-title">{props.title}</span>}
          {props.subtitle && <span className="uikit-chart-subtitle">{props.subtitle}</span>}
        </figcaption>
      )}
      <div aria-hidden="true">{children}</div>
      {legend.length > 1 && (
        <ul className="uikit-chart-legend" aria-hidden="true">
          {legend.map(({ name, color }) => (
            <li key={name}>
              <span style={{ background: color }} /> {name}
            </li>
          ))}
        </ul>
      )}
      <table className="uikit-chart-table">
        <caption>{props.title ?? 'Chart data'}</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col">
                {name || 'Value'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {data.series.map(({ name, values }) => (
                <td key={name}>{values[index] ?? 'no value'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
