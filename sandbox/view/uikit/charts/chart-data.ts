import { z } from 'zod';

/** Names the part of a data point that a chart shows: an index of an array or a key of an object. */
export const accessor = z.union([z.string(), z.number()]);

export type Accessor = z.infer<typeof accessor>;

/** One line, or the bars of one colour: a value for each category, `undefined` where the data has none. */
export interface Series {
  name: string;
  values: (number | undefined)[];
}

export interface ChartData {
  categories: string[];
  series: Series[];
}

function part(point: unknown, name: Accessor): unknown {
  return typeof point === 'object' && point !== null ? Reflect.get(point, name) : undefined;
}

function label(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/**
 * Reads a chart's data by its accessors: categories in the order of their first appearance, a series for each value
 * of the colour accessor, or one series where there is none.
 */
export function readChartData(
  data: readonly unknown[],
  { category, value, color }: { category: Accessor; value: Accessor; color?: Accessor },
): ChartData {
  const categories = [...new Set(data.map((point) => label(part(point, category))))];
  const names = color === undefined ? [''] : [...new Set(data.map((point) => label(part(point, color))))];
  const series = names.map((name) => ({
    name,
    values: categories.map((one) => {
      const found = data.find(
        (point) =>
          label(part(point, category)) === one && (color === undefined || label(part(point, color)) === name),
      );
      const read = z.coerce.number().safeParse(found === undefined ? undefined : part(found, value));
      return read.success ? read.data : undefined;
    }),
  }));
  return { categories, series };
}

/** The end of an axis: the next 1, 2, 5 × 10ⁿ at or above the greatest value. */
export function axisEnd(greatest: number): number {
  if (greatest <= 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(greatest));
  const step = [1, 2, 5, 10].find((one) => one * magnitude >= greatest) ?? 10;
  return step * magnitude;
}
