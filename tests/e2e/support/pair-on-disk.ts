import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInProcessVault } from '../../../electron/vault/host/in-process.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { messyLedger, ledgerCsv } from '../../../electron/vault/demo/ledger-data.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { LeadDraftInput } from '../../../shared/domain/lead/draft.ts';
import { finished } from '../../fixtures/client.ts';
import { floorEnvironment } from '../../fixtures/floor-cost.ts';

/** A passphrase that the rules accept. */
export const PASSPHRASE = '松下问童子言师采药去';

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, so many days before today. */
export function daysAgo(days: number): string {
  return businessDate(systemClock.now() - days * DAY_MS);
}

/** A plain anonymous letter. */
export function letter(fields: Partial<LeadDraftInput> = {}): LeadDraftInput {
  return {
    receivedOn: daysAgo(3),
    signature: '匿名',
    subjects: [
      { kind: '个人', name: '李志明', organisation: '市住建局物业科', post: '科长', management: '驻在单位党组管理' },
    ],
    category: '违反廉洁纪律',
    problem: '反映其收受物业公司礼金，数额不详，并在项目验收中给予关照。',
    ...fields,
  };
}

/** Two vaults on disk that know each other, closed again, as a spec finds them. */
export type PairOnDisk = {
  readonly team: string;
  readonly commission: string;
  readonly stick: string;
  readonly desk: string;
};

/** Makes a team's vault with a ledger of `rows` lines and some letters, and the commission's. */
export async function pairOnDisk(root: string, rows = 40, hasEvidence = false): Promise<PairOnDisk> {
  const env = floorEnvironment();
  const [team, commission] = [await createInProcessVault(env), await createInProcessVault(env)];
  const at = {
    team: join(root, 'team'),
    commission: join(root, 'commission'),
    stick: join(root, 'stick'),
    desk: join(root, 'desk'),
  };
  for (const folder of [root, at.stick, at.desk]) mkdirSync(folder, { recursive: true });
  const sides = [
    [team.client, at.team, { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', member: '王芳' }],
    [
      commission.client,
      at.commission,
      { kind: 'commission', name: '市纪委监委', code: 'SJW', device: '01', member: '陈刚' },
    ],
  ] as const;
  for (const [client, folder, facts] of sides) {
    await client.vault.create({ folder, ...facts, passphrase: PASSPHRASE });
    await client.vault.open({ folder, passphrase: PASSPHRASE });
    await client.cards.export({ to: join(at.desk, `${facts.code}.json`) });
  }
  for (const [client, code, other] of [
    [team.client, 'SJW', commission.client],
    [commission.client, 'ZJ01', team.client],
  ] as const) {
    const { fingerprint } = await other.cards.own({});
    await client.cards.import({ file: join(at.desk, `${code}.json`), fingerprint });
  }
  if (rows > 0) {
    const ledger = join(at.desk, 'ledger.csv');
    writeFileSync(ledger, `\uFEFF${ledgerCsv(messyLedger({ rows }))}`);
    await finished(team.client.leads.importLedger({ file: ledger }));
  }
  await team.client.leads.register(letter());
  await team.client.leads.register(
    letter({
      receivedOn: daysAgo(45),
      subjects: [
        {
          kind: '个人',
          name: '赵立新',
          organisation: '市住建局质监站',
          post: '站长',
          management: '驻在单位党组管理',
          topLeader: true,
        },
      ],
    }),
  );
  const written = await team.client.leads.register(
    letter({
      ...{ receivedOn: daysAgo(25), signature: '实名', reporter: { name: '孙某', contact: '13800000000' } },
      subjects: [{ kind: '个人', name: '孙志远', organisation: '市住建局物业科', management: '驻在单位党组管理' }],
    }),
  );
  if (hasEvidence) {
    writeFileSync(join(at.desk, '来信.txt'), '反映其收受物业公司礼金。\n');
    await finished(team.client.evidence.add({ lead: written.number, files: [join(at.desk, '来信.txt')] }));
  }
  team.dispose();
  commission.dispose();
  return at;
}
