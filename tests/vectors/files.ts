import { readFileSync, writeFileSync } from 'node:fs';

const place = (name: string): URL => new URL(`${name}.json`, import.meta.url);

/** The content of `tests/vectors/<name>.json`. The caller states its shape; the vectors are ours. */
export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(place(name), 'utf8'));
}

/** Writes `tests/vectors/<name>.json` in ASCII, so that no editor changes a spelling that matters. */
export function writeVectors(name: string, value: unknown): void {
  const ascii = JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\uffff]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(place(name), `${ascii}\n`);
}
