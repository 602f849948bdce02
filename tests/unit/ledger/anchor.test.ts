import { expect, test } from 'vitest';
import { checkVault } from '../../../electron/vault/check/check-vault.ts';
import { project } from '../../../electron/vault/host/projections.ts';
import { createLedger } from '../../../electron/vault/ledger/ledger.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { reopened, resultOf, teamVault } from '../../fixtures/vault.ts';

test('a head that cannot be written does not make the log forget what was committed', async () => {
  const vault = await teamVault();
  const { db, vaultId, deviceId, signingKey, head } = vault.session;
  const { clock, random } = vault.env;
  let isFull = true;
  const ledger = createLedger({
    ...{ db, vaultId, deviceId, signingKey, clock, random, project },
    anchor: (tip) => {
      if (isFull) throw new AppError('DISK_FULL');
      head.write(tip);
    },
  });
  const read = () => ledger.write((writer) => writer.append({ type: 'LeadRead', stream: vaultId, sections: {} }));
  expect(read).toThrow(AppError);
  expect(ledger.tip().seq).toBe(2);
  isFull = false;
  read();
  expect(ledger.tip().seq).toBe(3);
  vault.close();
  const again = await reopened(vault.folder, vault.env);
  expect(await resultOf(checkVault(again, { incremental: false }))).toMatchObject({ ok: true, events: 3 });
});

test('an act that throws leaves neither events nor places', async () => {
  const { ledger, session } = await teamVault();
  const before = ledger.tip();
  const act = () =>
    ledger.write((writer) => {
      writer.append({ type: 'LeadRead', stream: session.vaultId, sections: {} });
      throw new RangeError('stop');
    });
  expect(act).toThrow(RangeError);
  expect(ledger.tip()).toEqual(before);
  expect(ledger.store.stream(session.vaultId)).toHaveLength(1);
});
