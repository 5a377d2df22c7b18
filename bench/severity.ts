import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITY_LEVELS } from '../src/domain/severity';
import { readOptions, refuse } from '../tools/read-options.mjs';
import { readIncidents } from './severity/dataset';
import { printImpactCost } from './severity/impact-cost';
import { confusion, measure } from './severity/measure';
import { runScenario, SCENARIOS, shortcomings } from './severity/run-scenarios';
import { COMPARISONS, predict, VARIANTS } from './severity/variants';

const USAGE = `Measures severity from text alone, against what public incidents turned out to be.
  --file FILE  status-page incidents, one JSON object a line
               (default: \${KAJI_SHARED:-../shared}/datasets/status-github/incidents.jsonl)
  --json FILE  writes {results: [...]}`;

const values = readOptions({ file: { type: 'string' }, json: { type: 'string' } }, USAGE);
const file =
  values.file ?? join(process.env.KAJI_SHARED ?? '../shared', 'datasets/status-github/incidents.jsonl');
if (!existsSync(file)) refuse(`There is no ${file}`, USAGE);
const { older, newer } = readIncidents(file);

console.log(
  `${file}: ${older.length} older incidents, ${newer.length} newer ones tested; title and first update in.`,
);
const results = VARIANTS.map((variant) => {
  const predictions = predict(variant, older, newer);
  const measured = measure(predictions);
  console.log(
    `\n${variant.padEnd(14)} accuracy ${measured.accuracy.toFixed(3)}  macro-F1 ${measured.macroF1.toFixed(3)}` +
      `  missed criticals ${measured.missedCritical}  under ${measured.underCalls}  over ${measured.overCalls}`,
  );
  console.log(`  turned out ↓ called → ${SEVERITY_LEVELS.join('  ')}`);
  for (const [index, row] of confusion(predictions).entries()) {
    console.log(
      `  ${SEVERITY_LEVELS[index]}                ${row.map((count) => String(count).padStart(5)).join('  ')}`,
    );
  }
  return { variant, ...measured };
});

console.log('\nFor comparison:');
for (const comparison of COMPARISONS) {
  const { accuracy, macroF1, missedCritical, underCalls, overCalls } = measure(
    predict(comparison, older, newer),
  );
  console.log(
    `${comparison.padEnd(26)} accuracy ${accuracy.toFixed(3)}  macro-F1 ${macroF1.toFixed(3)}` +
      `  missed criticals ${missedCritical}  under ${underCalls}  over ${overCalls}`,
  );
}

const failed = SCENARIOS.filter((scenario) => shortcomings(scenario, runScenario(scenario)).length > 0);
console.log(
  `\n${SCENARIOS.length - failed.length} of ${SCENARIOS.length} scenarios get the severity that the rubric demands`,
);
for (const { name } of failed) console.log(`  not: ${name}`);

if (values.json) writeFileSync(values.json, `${JSON.stringify({ results }, undefined, 2)}\n`);
await printImpactCost();
