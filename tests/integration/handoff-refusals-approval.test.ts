import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import { canonicalBytes, type Json } from '../../electron/vault/crypto/canonical.ts';
import { type Forgery, type Loose, putTogether, replaceFile, textOf } from '../fixtures/forge.ts';
import { type CarriedLine, furtherEvent } from '../fixtures/forge-events.ts';
import { codesOf, open } from '../fixtures/pair.ts';
import { expectRefusals, type Waiting, waiting } from '../fixtures/refusal.ts';
import type { Selection } from '../../electron/vault/handoff/format/selection.ts';

const INVALID = 'PACKAGE_APPROVAL_INVALID';
const UUID = '018f3a5e-7c00-7abc-8def-0123456789ab';
const DIGEST = '0'.repeat(64);

/** Changes the selection; the approval is given anew for what comes of it. */
const approved = (change: (selection: Loose<Selection>) => void): Forgery => ({ selection: change });

/** Changes the selection behind the back of the approval. */
const afterwards = (change: (selection: Loose<Selection>) => void): Forgery => ({
  listed: (files) => {
    const selection = JSON.parse(textOf(files, 'selection.json')) as Loose<Selection>;
    change(selection);
    replaceFile(files, 'selection.json', canonicalBytes(selection as unknown as Json));
  },
});

/** Changes the approval itself; it is signed again. */
const approval = (change: (line: CarriedLine) => void): Forgery => ({
  events: (lines) => lines.filter(({ body }) => body.type === 'HandoffApproved').forEach(change),
});

const head = (name: string, value: unknown): Forgery =>
  approval((line) => void ((line.sections['head'] as { data: Record<string, unknown> }).data[name] = value));

/** One more event of the fresh lead; what is approved is told by the caller. */
const voided =
  ({ leads: [, fresh] }: Waiting) =>
  (lines: CarriedLine[]) =>
    void furtherEvent(lines, { type: 'LeadVoided', stream: fresh, sections: { reason: { reason: '误登' } } });

test('a package without an approval, or with one for something else, is refused', async () => {
  await expectRefusals(await waiting(), {
    'no approval named': [INVALID, { manifest: (manifest) => void (manifest.approvals = []) }],
    'another event named as approval': [INVALID, { manifest: (manifest) => void (manifest.approvals = [DIGEST]) }],
    'one approval too many named': [INVALID, { manifest: ({ approvals }) => void approvals.push(DIGEST) }],
    'given by an open session only': [INVALID, approval((line) => void (line.body['auth'] = 'session'))],
    'for another package': [INVALID, head('package', UUID)],
    'for another recipient': [INVALID, head('recipient', DIGEST)],
    'in another stream': [INVALID, approval((line) => void (line.body.stream = UUID))],
    'without its section': [INVALID, approval((line) => void ((line.sections = {}), (line.digests = 'keep')))],
    'of a newer version': [INVALID, approval((line) => void (line.body['typeVersion'] = 2))],
    'for another selection': [INVALID, afterwards((selection) => void (selection.purpose += '。'))],
    'a selection that is no JSON': [INVALID, { listed: (files) => replaceFile(files, 'selection.json', utf8('x')) }],
    'a selection in another form': [INVALID, { listed: (files) => replaceFile(files, 'selection.json', utf8('{} ')) }],
    'a selection for another package': [INVALID, approved((selection) => void (selection.package = UUID))],
    'a selection for another recipient': [INVALID, approved((selection) => void (selection.recipient = DIGEST))],
    'a selection for another purpose': [INVALID, approved((selection) => void (selection.purpose = '另用'))],
    'a selection under another mark': [INVALID, approved((selection) => void (selection.classification = '内部'))],
    'a selection with a field more': [INVALID, approved((selection) => void (selection['note'] = 'x'))],
    'a lead named twice': [INVALID, approved(({ leads }) => void leads.push(...leads.slice(0, 1)))],
    'a file named twice': [INVALID, approved(({ files }) => void files.push(...files.slice(0, 1)))],
  });
});

test('a package that carries more than was approved, or other files, is refused', async () => {
  const ready = await waiting();
  const [, fresh] = ready.leads;
  await expectRefusals(ready, {
    'a lead that is not named': [INVALID, approved((selection) => dropLead(selection, fresh))],
    'a lead that is not named, though the count is right': [
      INVALID,
      {
        ...approved((selection) => dropLead(selection, fresh)),
        manifest: ({ summary }) => void (summary.leads -= 1),
      },
    ],
    'an event newer than the newest that was named': [INVALID, { events: voided(ready) }],
    'a newest event that is not of that lead': [
      INVALID,
      approved(({ leads }) => leads.forEach((one) => void (one.newest = DIGEST))),
    ],
    'a kind of section that is not named': [
      INVALID,
      approved((selection) => void (selection.sections = selection.sections.filter((name) => name !== 'subjects'))),
    ],
    'a file that is not named': [INVALID, approved(({ files }) => void files.pop())],
    'a file more named than carried': [
      INVALID,
      approved(({ files }) => void files.push({ id: UUID, size: 0, sha256: DIGEST })),
    ],
    'a file with another size': [INVALID, approved(({ files: [file] }) => file && void (file.size += 1))],
    'a file with another digest': [INVALID, approved(({ files: [file] }) => file && void (file.sha256 = DIGEST))],
    'a count of files that lies': [INVALID, { manifest: ({ summary }) => void (summary.files += 1) }],
    'a count of bytes that lies': [INVALID, { manifest: ({ summary }) => void (summary.bytes += 1) }],
    'a count of leads that lies': [INVALID, { manifest: ({ summary }) => void (summary.leads += 1) }],
    'a file that its event signs with another digest': ['PACKAGE_ENTRY_MISMATCH', signedOtherwise('sha256', DIGEST)],
    'a file that its event signs with another size': ['PACKAGE_ENTRY_MISMATCH', signedOtherwise('size', 1)],
    'a file that its event calls otherwise': ['PACKAGE_ENTRY_MISMATCH', signedOtherwise('name', '丙.txt')],
    'a file that no event names': ['PACKAGE_ENTRY_MISMATCH', signedOtherwise('id', UUID)],
  });
});

function dropLead(selection: Loose<Selection>, lead: string): void {
  selection.leads = selection.leads.filter((one) => one.lead !== lead);
}

function signedOtherwise(name: string, value: unknown): Forgery {
  return {
    events: (lines) => {
      const line = lines.find(({ body }) => body.type === 'EvidenceAdded');
      if (line === undefined) throw new Error('no evidence');
      (line.sections['file'] as { data: Record<string, unknown> }).data[name] = value;
    },
  };
}

test('events moved to a new stream, and approved there, are taken in: the forger changes nothing but what he says', async () => {
  const ready = await waiting();
  const [, fresh] = ready.leads;
  const file = join(ready.stick, 'more.mxp');
  const moved = await putTogether(ready.apart, {
    events: (lines) =>
      lines.filter(({ body }) => body.stream === fresh).forEach((line) => void (line.body.stream = UUID)),
    selection: ({ leads }) => leads.filter(({ lead }) => lead === fresh).forEach((one) => void (one.lead = UUID)),
  });
  writeFileSync(file, moved);
  const opened = await open(ready, file, false);
  expect(codesOf(opened.findings)).toEqual([]);
});
