import { parseArgs } from 'node:util';
import { bigVaultMaker } from './big-vault.ts';
import { measureCheck } from './measure-check.ts';
import { measureDesk } from './measure-desk.ts';
import { measureEvents } from './measure-events.ts';
import { measureEvidence } from './measure-evidence.ts';
import { measureImport } from './measure-import.ts';
import { measureList } from './measure-list.ts';
import { measureOpen } from './measure-open.ts';
import { measurePackage } from './measure-package.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { measureWindow } from './measure-window.ts';
import { type BenchRow, tableText } from './report.ts';
import { inWorkspace, type Sizes } from './workspace.ts';

const MEASURES = {
  open: measureOpen,
  list: measureList,
  desk: measureDesk,
  search: measureSearch,
  check: measureCheck,
  import: measureImport,
  events: measureEvents,
  evidence: measureEvidence,
  package: measurePackage,
  start: measureStart,
  window: measureWindow,
} as const;

type Name = keyof typeof MEASURES;

const USAGE = `npm run bench -- [NAME...] [--leads N] [--rows N] [--size BYTES] [--repeat N]
  NAME      ${Object.keys(MEASURES).join(', ')}; all of them if none is named
  --leads   leads in the vault that is opened, listed, searched and checked (100000)
  --rows    rows of the ledger that is imported (50000)
  --size    bytes of evidence (1000000000)
  --repeat  how often each thing is measured, roughly (3)
`;

type Asked = { readonly names: readonly Name[]; readonly sizes: Sizes };

/** Reads the command line; `undefined` when its words are wrong. */
function asked(words: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        leads: { type: 'string', default: '100000' },
        rows: { type: 'string', default: '50000' },
        size: { type: 'string', default: '1000000000' },
        repeat: { type: 'string', default: '3' },
      },
    });
    const [leads, rows, bytes, repeats] = [values.leads, values.rows, values.size, values.repeat].map(Number);
    const sizes = { leads: leads ?? 0, rows: rows ?? 0, bytes: bytes ?? 0, repeats: repeats ?? 0 };
    const isGood = Object.values(sizes).every((size) => Number.isSafeInteger(size) && size > 0);
    const names = positionals.length === 0 ? (Object.keys(MEASURES) as Name[]) : positionals;
    return isGood && names.every(isName) ? { names, sizes } : undefined;
  } catch {
    return undefined;
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(MEASURES, name);
}

async function measureAll({ names, sizes }: Asked): Promise<readonly BenchRow[]> {
  return inWorkspace(async (folder) => {
    const workspace = { folder, sizes };
    const big = bigVaultMaker(workspace);
    const rows: BenchRow[] = [];
    for (const name of names) {
      process.stderr.write(`measuring ${name} ...\n`);
      rows.push(...(await MEASURES[name](workspace, big)));
    }
    return rows;
  });
}

const request = asked(process.argv.slice(2));
if (request === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const { leads, rows, bytes, repeats } = request.sizes;
  const table = tableText(await measureAll(request));
  process.stdout.write(`${leads} leads, ${rows} rows to import, ${bytes} bytes of evidence, repeat ${repeats}\n`);
  process.stdout.write('ratio: baseline by Mixia, of time or memory; 1 is as good as the baseline, more is better\n\n');
  process.stdout.write(table);
}
