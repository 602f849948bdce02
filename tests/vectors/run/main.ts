import { runAll } from '../all.ts';

/** Runs all vectors on the runtime it is started with, prints the reports as JSON, and fails when any vector does. */
const reports = await runAll();
process.stdout.write(`${JSON.stringify(reports)}\n`);
const bad = Object.values(reports).some(({ count, failures }) => count === 0 || failures.length > 0);
process.exitCode = bad || Object.keys(reports).length === 0 ? 1 : 0;
