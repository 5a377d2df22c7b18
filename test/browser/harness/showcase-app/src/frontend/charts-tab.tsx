import {
  BarChart,
  DonutChart,
  HorizontalBarChart,
  HorizontalStackBarChart,
  LineChart,
  PieChart,
  Stack,
  StackBarChart,
} from '@forge/react';

const loadTimes = [
  ['09:00', 800, 'p50'],
  ['09:10', 4200, 'p50'],
  ['09:20', 3900, 'p50'],
  ['09:00', 1500, 'p95'],
  ['09:10', 19_000, 'p95'],
  ['09:20', 21_000, 'p95'],
];
const byCountry = [
  { country: '日本', users: 120, plan: 'free' },
  { country: 'Germany', users: 45, plan: 'free' },
  { country: '日本', users: 30, plan: 'paid' },
  { country: 'Germany', users: 80, plan: 'paid' },
];

export function ChartsTab() {
  return (
    <Stack space="space.200" grow="fill">
      <LineChart
        title="Login, load time"
        subtitle="milliseconds"
        data={loadTimes}
        xAccessor={0}
        yAccessor={1}
        colorAccessor={2}
        height={220}
      />
      <BarChart data={byCountry} xAccessor="country" yAccessor="users" colorAccessor="plan" height={220} />
      <StackBarChart
        data={byCountry}
        xAccessor="country"
        yAccessor="users"
        colorAccessor="plan"
        height={220}
      />
      <HorizontalBarChart data={byCountry.slice(0, 2)} xAccessor="users" yAccessor="country" height={160} />
      <HorizontalStackBarChart
        data={byCountry}
        xAccessor="users"
        yAccessor="country"
        colorAccessor="plan"
        height={160}
        showBorder={false}
      />
      <PieChart
        data={byCountry.slice(0, 2)}
        colorAccessor="country"
        valueAccessor="users"
        labelAccessor="country"
        height={200}
        showMarkLabels
      />
      <DonutChart
        data={byCountry.slice(0, 2)}
        colorAccessor="country"
        valueAccessor="users"
        labelAccessor="country"
        height={200}
      />
    </Stack>
  );
}
