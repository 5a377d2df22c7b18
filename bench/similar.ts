import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Candidate } from '../src/domain/similarity';
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

const { values } = parseArgs({
  options: {
    dir: { type: 'string', multiple: true },
    json: { type: 'string' },
    limit: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else await run(values.dir ?? defaultFolders(), values.limit ? Number(values.limit) : undefined, values.json);

async function run(folders: readonly string[], limit: number | undefined, jsonFile: string | undefined) {
  if (folders.length === 0) throw new Error(`No datasets found.\n${USAGE}`);
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
