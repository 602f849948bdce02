import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import { importLedger, previewImport } from '../../electron/vault/import/import-ledger.ts';
import { MOST_BYTES_IN_MEMORY } from '../../shared/contract/evidence.ts';

import { ledgerXlsx } from '../fixtures/ledger-xlsx.ts';
import { resultOf, teamVault } from '../fixtures/vault.ts';
import { codeOf } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const LEDGER = messyLedger({ rows: 300, seed: 11 });

test('a ledger that was handed over is read as one that lies on a disk', async () => {
  const deps = importDeps(await teamVault());
  for (const bytes of [Buffer.from(ledgerCsv(LEDGER)), await ledgerXlsx(LEDGER)]) {
    const path = join(freshFolder(), 'ledger');
    writeFileSync(path, bytes);
    const read = (file: string | Blob) => resultOf(previewImport(deps, { file }));
    const onDisk = await read(path);
    expect(onDisk).toMatchObject({ read: 300, registered: 300 });
    expect(await read(new Blob([Uint8Array.from(bytes)]))).toEqual(onDisk);
  }
});

test('it is taken in as one that lies on a disk', async () => {
  const content = new Blob([Buffer.from(ledgerCsv(LEDGER))]);
  const taken = await resultOf(importLedger(importDeps(await teamVault()), { file: content }));
  expect(taken).toMatchObject({ read: 300, registered: 300, dryRun: false });
});

test('what is no ledger, is empty, or is too large to be handed over is refused', async () => {
  const deps = importDeps(await teamVault());
  const refusal = (content: Blob) => codeOf(resultOf(previewImport(deps, { file: content })));
  expect(await refusal(new Blob([]))).toBe('LEDGER_EMPTY');
  expect(await refusal(new Blob(['PK\u0003\u0004 no archive']))).toBe('LEDGER_NOT_A_SPREADSHEET');
  expect(await refusal(new Blob([new Uint8Array(MOST_BYTES_IN_MEMORY + 1)]))).toBe('LEDGER_TOO_LARGE');
});
