import { describe, expect, it } from 'vitest';
import { axisEnd, readChartData } from '../../../sandbox/view/uikit/charts/chart-data';

describe('chart data', () => {
  it('reads arrays by index and objects by name, one series a colour, gaps included', () => {
    const expected = {
      categories: ['Mon', 'Tue'],
      series: [
        { name: 'p50', values: [1, 2] },
        { name: 'p95', values: [undefined, 9] },
      ],
    };
    const rows = [
      ['Mon', 1, 'p50'],
      ['Tue', 2, 'p50'],
      ['Tue', 9, 'p95'],
    ];
    expect(readChartData(rows, { category: 0, value: 1, color: 2 })).toEqual(expected);
    const objects = rows.map(([day, ms, quantile]) => ({ day, ms, quantile }));
    expect(readChartData(objects, { category: 'day', value: 'ms', color: 'quantile' })).toEqual(expected);
  });

  it('ends an axis at the next 1, 2 or 5 times a power of ten', () => {
    expect([0, 0.3, 7, 21, 130, 500, 21_000].map(axisEnd)).toEqual([1, 0.5, 10, 50, 200, 500, 50_000]);
  });
});
