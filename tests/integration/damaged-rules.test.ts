import { expect, test } from 'vitest';
import { setRule } from '../../electron/vault/rules/set.ts';
import { keptJson } from '../../electron/vault/store/kept-json.ts';
import { force } from '../fixtures/check.ts';
import { codeOfCall, inProcess } from '../fixtures/client.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { teamVault } from '../fixtures/vault.ts';

const ALTERED = ['', 'x', 'null', '7', '[]', '{}', '{"holidays":[],"spans":[],"opinionEnds":[]}'];

test.each(ALTERED)('a vault whose rules were altered to %j is refused as damaged at opening', async (rules) => {
  const vault = await teamVault();
  const rule = { kind: 'span', code: 'D01', unit: 'calendar-days', count: 25 } as const;
  await setRule(vault, { rule, passphrase: PASSPHRASE });
  force(vault, 'UPDATE own_rules SET rules = ?', rules);
  vault.close();
  const client = await inProcess();
  expect(await codeOfCall(client.vault.open({ folder: vault.folder, passphrase: PASSPHRASE }))).toBe(
    'DATABASE_DAMAGED',
  );
});

test('what a projection kept as JSON is refused as damaged where it is none', async () => {
  expect(keptJson('{"a":1}')).toEqual({ a: 1 });
  expect(await errorCode(() => keptJson('{"a":'))).toBe('DATABASE_DAMAGED');
});
