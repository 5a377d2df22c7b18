import { uiKit } from '../ui-kit-component';
import { accessor, axisEnd, readChartData } from './chart-data';
import { ChartFrame, chartShape, seriesColor } from './chart-frame';
import { CategoryLabels, PLOT, PlotArea, plotHeight, plotWidth } from './plot-area';

export const LineChart = uiKit(
  { ...chartShape, xAccessor: accessor, yAccessor: accessor, colorAccessor: accessor.optional() },
  ({ props }) => {
    const data = readChartData(props.data, {
      category: props.xAccessor,
      value: props.yAccessor,
      color: props.colorAccessor,
    });
    const height = props.height ?? 400;
    const greatest = Math.max(0, ...data.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
    const end = axisEnd(greatest);
    const x = (index: number) => PLOT.left + (plotWidth * (index + 0.5)) / data.categories.length;
    const y = (value: number) => PLOT.top + plotHeight(height) * (1 - value / end);
    const legend = data.series.map(({ name }, index) => ({
      name,
      color: seriesColor(props.colorPalette, name, index),
    }));
    return (
      <ChartFrame props={props} data={data} legend={legend}>
        <PlotArea height={height} end={end}>
          {data.series.map(({ name, values }, index) => (
            <polyline
              key={name}
              fill="none"
              strokeWidth="2"
              stroke={legend[index]?.color}
              points={values
                .flatMap((value, place) => (value === undefined ? [] : [`${x(place)},${y(value)}`]))
                .join(' ')}
            />
          ))}
          <CategoryLabels categories={data.categories} height={height} />
        </PlotArea>
      </ChartFrame>
    );
  },
);
