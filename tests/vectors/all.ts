import { readdirSync } from 'node:fs';

import type { VectorReport, VectorRunner } from './tally.ts';

const FOLDER = new URL('./run/', import.meta.url);
/** Starts the runners, and is none. */
const ENTRY = 'main.ts';

function isRunner(module: Partial<VectorRunner>): module is VectorRunner {
  return typeof module.name === 'string' && typeof module.run === 'function';
}

/** Every runner in `run/`, by file name. */
export async function allRunners(): Promise<readonly VectorRunner[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== ENTRY);
  const modules = await Promise.all(
    files.sort().map((file) => import(new URL(file, FOLDER).href) as Promise<Partial<VectorRunner>>),
  );
  return modules.filter(isRunner);
}

/** What every runner found, by its name. */
export async function runAll(): Promise<Readonly<Record<string, VectorReport>>> {
  const reports: Record<string, VectorReport> = {};
  for (const runner of await allRunners()) reports[runner.name] = await report(runner);
  return reports;
}

async function report({ run }: VectorRunner): Promise<VectorReport> {
  try {
    return await run();
  } catch (error) {
    return { count: 1, failures: [`the runner itself broke: ${String(error)}`] };
  }
}
