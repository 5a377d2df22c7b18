/** The candidates of one query: their signs, and which of them are right. */
export interface Choice {
  signs: readonly (readonly number[])[];
  isRight: readonly boolean[];
}

const STEPS = 400;
const RATE = 0.05;

/**
 * Conditional logistic regression: the weights under which, summed over queries, the right candidates are most likely
 * to be chosen among all candidates of their query.
 * @param ridge how much weights are held back, per standard deviation of a sign
 */
export function fitChoice(choices: readonly Choice[], ridge: number): number[] {
  const scale = deviations(choices.flatMap(({ signs }) => signs));
  const scaled = choices.map(({ signs, isRight }) => ({
    signs: signs.map((values) => values.map((value, sign) => value / (scale[sign] ?? 1))),
    isRight,
  }));
  const weights = ascend(scale.length, ridge, (current) => {
    const gradient = new Float64Array(scale.length);
    for (const { signs, isRight } of scaled) {
      const chances = softmax(signs.map((values) => weighed(values, current)));
      const right = chances.reduce((sum, chance, index) => (isRight[index] ? sum + chance : sum), 0);
      signs.forEach((values, index) => {
        const chance = chances[index] ?? 0;
        const pull = (isRight[index] ? chance / right : 0) - chance;
        values.forEach((value, sign) => {
          gradient[sign] = (gradient[sign] ?? 0) + (pull * value) / scaled.length;
        });
      });
    }
    return gradient;
  });
  return weights.map((weight, sign) => weight / (scale[sign] ?? 1));
}

/** Only keeps the search from running away. */
const SLIGHT_RIDGE = 1e-3;

/** Logistic regression; the first value of the answer is the intercept. */
export function fitLogistic(rows: readonly (readonly number[])[], isRight: readonly boolean[]): number[] {
  const scale = deviations(rows);
  const centre = means(rows);
  const scaled = rows.map((values) => [
    1,
    ...values.map((value, at) => (value - (centre[at] ?? 0)) / (scale[at] ?? 1)),
  ]);
  const [intercept = 0, ...slopes] = ascend(scale.length + 1, SLIGHT_RIDGE, (current) => {
    const gradient = new Float64Array(scale.length + 1);
    scaled.forEach((values, index) => {
      const pull = Number(isRight[index]) - 1 / (1 + Math.exp(-weighed(values, current)));
      values.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + (pull * value) / scaled.length;
      });
    });
    return gradient;
  });
  const weights = slopes.map((slope, at) => slope / (scale[at] ?? 1));
  return [intercept - weighed(centre, weights), ...weights];
}

export function weighed(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** Adam (Kingma and Ba, 2015), from zero. */
function ascend(
  size: number,
  ridge: number,
  gradientAt: (weights: readonly number[]) => Float64Array,
): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientAt(weights);
    for (let at = 0; at < size; at += 1) {
      const slope = (gradient[at] ?? 0) - ridge * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      const direction = (mean[at] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (RATE * direction) / size;
    }
  }
  return weights;
}

function softmax(values: readonly number[]): number[] {
  const most = values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  const raised = values.map((value) => Math.exp(value - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** Standard deviation per column; 1 for one that never changes. */
function deviations(rows: readonly (readonly number[])[]): number[] {
  return means(rows).map((mean, at) => {
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

function means(rows: readonly (readonly number[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from(
    { length: columns },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
}
