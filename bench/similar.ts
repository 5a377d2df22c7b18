import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from '../src/domain/similarity';
import { readOptions, refuse } from '../tools/read-options.mjs';
import { type Dataset, defaultFolders, loadDataset } from './similar/dataset';
import { growth } from './similar/growth';
import { type Measured, measure } from './similar/measure';
import { growthReport, report } from './similar/report';
import { serveDataset } from './similar/sandbox-jira';
import { app, jiraText } from './similar/variants/app';
import { bm25 } from './similar/variants/bm25';
import { flexSearch } from './similar/variants/flexsearch';
import { miniSearch } from './similar/variants/minisearch';
import { ranker, textOnly } from './similar/variants/ranker';

const USAGE = `Measures how well similar tickets are found, on real tickets with known duplicates.
  --dir FOLDER   a folder with tickets.jsonl and queries.jsonl (default: those under \${KAJI_SHARED:-../shared}/datasets)
  --json FILE    writes {dataset, results: [...]}, an array of them for several folders; kept up to date while running
  --limit N      asks about N queries per folder, spread evenly`;

const HISTORY_SIZES = [1_000, 10_000, 100_000];

const values = readOptions(
  {
    dir: { type: 'string', multiple: true },
    json: { type: 'string' },
    limit: { type: 'string' },
  },
  USAGE,
);
const folders = values.dir ?? defaultFolders();
if (folders.length === 0) refuse('There are no datasets: KAJI_SHARED names the folder they lie in.', USAGE);
for (const folder of folders) {
  const missing = ['tickets.jsonl', 'queries.jsonl'].find((file) => !existsSync(join(folder, file)));
  if (missing) refuse(`There is no ${join(folder, missing)}`, USAGE);
}
if (values.limit !== undefined && !/^[1-9]\d*$/.test(values.limit)) {
  refuse(`--limit takes a number of queries, not "${values.limit}"`, USAGE);
}
await run(folders, values.limit ? Number(values.limit) : undefined, values.json);

async function run(folders: readonly string[], limit: number | undefined, jsonFile: string | undefined) {
  const done: Measured[] = [];
  const save = (all: readonly Measured[]) => {
    if (jsonFile)
      writeFileSync(jsonFile, `${JSON.stringify(folders.length === 1 ? all[0] : all, null, 2)}\n`);
  };
  for (const [index, folder] of folders.entries()) {
    const dataset = loadDataset(folder);
    const measured = await measureDataset(dataset, folder, limit, (partial) => save([...done, partial]));
    done.push(measured);
    save(done);
    console.log(report(measured));
    if (index === 0) console.log(growthReport(growth(dataset, HISTORY_SIZES)));
  }
}

async function measureDataset(
  dataset: Dataset,
  folder: string,
  limit: number | undefined,
  onPartial: (measured: Measured) => void,
): Promise<Measured> {
  const jira = await serveDataset(folder, new Date());
  let candidates: readonly Candidate[] = [];
  try {
    return await measure(dataset, {
      variants: [
        app(jira, (ranked) => {
          candidates = ranked;
        }),
        ranker(),
        textOnly(),
        bm25(),
        miniSearch(),
        flexSearch(),
        jiraText(jira),
      ],
      lastCandidates: () => candidates,
      limit,
      onProgress(measured, asked) {
        console.error(`${dataset.name}: ${asked} queries asked`);
        onPartial(measured);
      },
    });
  } finally {
    await jira.close();
  }
}
