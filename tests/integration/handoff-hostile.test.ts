import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { type Forgery, putTogether, takeApart } from '../fixtures/forge.ts';
import type { CarriedLine } from '../fixtures/forge-events.ts';
import { addFile, pair, seal } from '../fixtures/pair.ts';
import { register, reopened, resultOf } from '../fixtures/vault.ts';

type Data = Record<string, unknown>;

const UUID = '018f3a5e-7c00-7abc-8def-0123456789ab';

/** Changes the data of a section of the first event of this type. */
const data = (type: string, section: string, change: (data: Data) => void): Forgery => ({
  events: (lines) => {
    const line = lines.find(({ body }) => body.type === type);
    if (line === undefined) throw new Error(`no ${type}`);
    change((line.sections[section] as { data: Data }).data);
  },
});
const body = (type: string, change: (body: CarriedLine['body']) => void): Forgery => ({
  events: (lines) => lines.filter((line) => line.body.type === type).forEach((line) => change(line.body)),
});
const head = (fields: Data): Forgery => data('LeadRegistered', 'head', (one) => Object.assign(one, fields));

/** What a hostile sender with a confirmed card may write within every rule of form; `null` is taken in. */
const ATTEMPTS: Readonly<Record<string, readonly [code: string | null, forgery: Forgery]>> = {
  'received in the year 1': ['PACKAGE_EVENT_INVALID', head({ receivedOn: '0001-01-01' })],
  'received on the last of all days': ['PACKAGE_EVENT_INVALID', head({ receivedOn: '9999-12-31' })],
  'a sequence at the end of numbers': [null, head({ sequence: Number.MAX_SAFE_INTEGER })],
  'a number of markup and quotes': [null, head({ number: `<b>'"&%_\\` })],
  'a number that is empty': [null, head({ number: '' })],
  'a lead that repeats itself': [null, data('LeadRegistered', 'head', (one) => (one['repeatOf'] = UUID))],
  'text of one character, five thousand times': [
    null,
    data('LeadRegistered', 'content', (one) => (one['problem'] = '密'.repeat(5000))),
  ],
  'a disposal in the year 1': [null, data('DisposalRecorded', 'head', (one) => (one['decidedOn'] = '0001-01-01'))],
  'a time that is none': [
    'PACKAGE_EVENT_INVALID',
    body('LeadVoided', (one) => (one['at'] = '9999-99-99T99:99:99.999Z')),
  ],
  'a clock at the end of time': [
    null,
    body('HandoffApproved', (one) => {
      one.hlc = 'ffffffffffff-ffff';
    }),
  ],
  'a type that nobody knows': [null, body('DisposalRecorded', (one) => (one.type = 'LeadTeleported'))],
  'a newer version of a known type': [null, body('DisposalRecorded', (one) => (one['typeVersion'] = 7))],
  'a newer version of a file': [
    null,
    { ...body('EvidenceAdded', (one) => (one['typeVersion'] = 7)), ...withoutFiles() },
  ],
  'an approval that claims to be a registration': [
    'PACKAGE_EVENT_INVALID',
    body('HandoffApproved', (one) => (one.type = 'LeadRegistered')),
  ],
};

function withoutFiles(): Forgery {
  return {
    selection: ({ files }) => void files.splice(0),
    listed: (files) => void files.pop(),
    manifest: ({ summary }) => void Object.assign(summary, { files: 0, bytes: 0 }),
  };
}

test.each(Object.entries(ATTEMPTS))(
  'hostile content, %s, is refused with its code or harms nothing',
  async (_, [code, forgery]) => {
    const both = await pair();
    const { id } = await register(both.team);
    await addFile(both.team, id, utf8('材料'));
    await actOnLead(both.team, id, { action: 'dispose', mode: '初步核实', decidedOn: '2026-03-04', decidedBy: '组长' });
    await actOnLead(both.team, id, { action: 'void', reason: '误登' });
    const sealed = await seal(both);
    const file = join(both.stick, 'hostile.mxp');
    const apart = await takeApart(sealed.files[0] ?? '', both.team, both.commission);
    writeFileSync(file, await putTogether(apart, forgery));
    const found = await errorCode(() => resultOf(openPackage(both.commission, { file })));
    expect(found).toBe(code ?? 'no error');
    expect((await resultOf(checkVault(both.commission, { incremental: false }))).findings).toEqual([]);
    both.commission.close();
    const commission = await reopened(both.commission.folder, both.commission.env);
    const { leads } = listLeads(commission, { limit: 50, withTotal: true });
    expect(leads.length).toBe(code === null ? 1 : 0);
    for (const lead of leads) expect(showLead(commission, lead.id).steps.length).toBeGreaterThan(0);
    listLeads(commission, { limit: 50, withTotal: true, search: '密' });
    // The own clock has not been drawn away.
    expect(commission.ledger.tip().time.ms).toBeLessThan(both.clock.now() + 25 * 3_600_000);
    expect((await resultOf(checkVault(commission, { incremental: false }))).findings).toEqual([]);
  },
);
