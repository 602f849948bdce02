import { z } from 'zod';
import { packagesContract } from '../../shared/contract/packages.ts';
import { type JsonDocument, printed } from './document.ts';
import { resultSchema } from './result-schema.ts';
import { SAMPLE } from './sample-values.ts';

const SEALED = {
  files: ['stick/MX-ZJ01-01-SJW-20260305-0001.mxp.001', 'stick/MX-ZJ01-01-SJW-20260305-0001.mxp.002'],
  packageId: SAMPLE.package,
  sequence: 1,
  sha256: SAMPLE.digest,
  leads: 31,
  evidence: 2,
};
const RECEIPT = {
  files: ['stick/MX-SJW-01-ZJ01-20260305-0001.mxp'],
  packageId: SAMPLE.receipt,
  sequence: 1,
  sha256: SAMPLE.otherDigest,
  leads: 0,
  evidence: 0,
};
const GAP = { id: SAMPLE.finding, code: 'NUMBERS_MISSING', detail: { numbers: '0007' } };

const stepSchema = z.strictObject({
  step: z.int(),
  title: z.string(),
  said: z.array(z.string()),
  commands: z.array(z.string()),
});
const playedVaultSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['team', 'commission']),
  folder: z.string(),
  member: z.string(),
  passphrase: z.string(),
});

/** What the commands about packages print, and the demonstration. */
export const PACKAGE_DOCUMENTS: readonly JsonDocument[] = [
  printed('package seal', 'The package, written and read back.', resultSchema(packagesContract.seal), SEALED),
  printed(
    'package inspect',
    'Without a confirmed card of the sender `verified` is false, and everything is only what the file says of itself.',
    resultSchema(packagesContract.inspect),
    {
      verified: true,
      sender: { name: '驻市住建局纪检监察组', code: 'ZJ01', device: '01', fingerprint: SAMPLE.fingerprint },
      packageId: SAMPLE.package,
      sequence: 1,
      kind: 'leads',
      classification: '工作秘密',
      purpose: '按月报送',
      createdAt: '2026-03-05T12:00:00+08:00',
      summary: { leads: 31, events: 37, files: 2, bytes: 2_500_049 },
      findings: [],
    },
  ),
  printed(
    'package open',
    '`receipt` is `null` without `-o`, and for a receipt. The same package again has `alreadyTaken` and a finding.',
    resultSchema(packagesContract.open),
    {
      packageId: SAMPLE.package,
      sequence: 8,
      kind: 'leads',
      leads: 31,
      evidence: 2,
      findings: [GAP],
      alreadyTaken: false,
      receipt: RECEIPT,
    },
  ),
  printed('package void', 'The number that was given up.', resultSchema(packagesContract.void), {
    sequence: 2,
    state: 'void',
  }),
  printed('package list', 'Out and in, newest first.', resultSchema(packagesContract.list), [
    {
      id: SAMPLE.package,
      direction: 'out',
      kind: 'leads',
      sequence: 1,
      counterpart: 'SJW',
      counterpartName: '市纪委监委',
      device: SAMPLE.device,
      state: 'accepted',
      sentAt: SAMPLE.instant,
      receiptAt: SAMPLE.instant,
      sealedAt: SAMPLE.instant,
      leads: 31,
      files: 2,
      bytes: 2_500_049,
      sha256: SAMPLE.digest,
      findings: [],
    },
  ]),
  printed(
    'demo',
    'What happened, step by step; `commands` is the same by hand. The passphrases are random and belong to the two vaults of this run.',
    z.strictObject({ folder: z.string(), vaults: z.array(playedVaultSchema), steps: z.array(stepSchema) }),
    {
      folder: 'demo',
      vaults: [
        {
          name: '驻市住建局纪检监察组',
          kind: 'team',
          folder: 'demo/team',
          member: '王芳',
          passphrase: 'qnxr-5it7-mp8r-gv22-jv88',
        },
      ],
      steps: [
        {
          step: 1,
          title: '建两个线索库',
          said: ['驻市住建局纪检监察组（ZJ01）的线索库已建好，第一名人员：王芳。'],
          commands: [
            'mixia vault create demo/team --kind team --name 驻市住建局纪检监察组 --code ZJ01 --device 01 --member 王芳',
          ],
        },
      ],
    },
  ),
];
