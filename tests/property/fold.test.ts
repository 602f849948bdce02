import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoldEvent } from '../../shared/domain/event/folded.ts';
import { inOrder } from '../../shared/domain/event/folded.ts';
import { foldEnvelope } from '../../shared/domain/envelope/fold.ts';
import { foldItem } from '../../shared/domain/item/fold.ts';
import { foldLead } from '../../shared/domain/lead/fold.ts';
import { foldMeeting } from '../../shared/domain/meeting/fold.ts';
import { foldPackage } from '../../shared/domain/package/fold.ts';
import { foldVault } from '../../shared/domain/vault/fold.ts';

const VAULT = '6f1c2b54-8d7e-4a3f-9b21-0c5d7e8f9a10';
const STREAM = '019c0a5e-7c00-7abc-8def-0123456789ab';
const DEVICES = ['0d9e8f70-1a2b-4c3d-8e4f-5a6b7c8d9e0f', '1d9e8f70-1a2b-4c3d-8e4f-5a6b7c8d9e0f'] as const;
const hashOf = (n: number): string => n.toString(16).padStart(64, '0');

/** The sections of one event, by type; each may be missing, as when it was withheld or erased. */
type Sections = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const day = fc.constantFrom('2026-01-05', '2026-02-06', '2026-03-07');
const word = fc.constantFrom('甲', '乙', '丙', '丁');
const subject = fc.record({ code: fc.constantFrom('01', '02'), kind: fc.constant('个人'), name: word });
const changes = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ changes: fc.record(values, { requiredKeys: [] }), was: fc.record(values, { requiredKeys: [] }) });
const nullable = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null });

const LEAD_TYPES: Readonly<Record<string, Sections>> = {
  LeadRegistered: {
    head: fc.record({ number: word, receivedOn: day }),
    subjects: fc.record({ subjects: fc.array(subject, { minLength: 1, maxLength: 2 }) }),
    content: fc.record({ problem: word, category: word }),
    ledger: fc.record({ words: fc.constant({}), cells: fc.constant([]) }),
    reporter: fc.constant(true),
  },
  LeadCorrected: {
    head: changes({ receivedOn: day, documentNumber: nullable(word) }),
    subjects: fc.record({ subjects: fc.array(subject, { minLength: 1, maxLength: 2 }), was: fc.constant([]) }),
    content: changes({ problem: word, remarks: nullable(word) }),
    reason: fc.record({ reason: word }),
    reporter: fc.constant(true),
  },
  LeadVoided: { reason: fc.record({ reason: word }) },
  LeadCompleted: { head: fc.record({ state: fc.constantFrom('open', 'closed') }) },
  DisposalRecorded: {
    head: fc.record({ mode: fc.constantFrom('初步核实', '谈话函询', '暂存待查', '予以了结'), decidedOn: day }),
    note: fc.record({ note: word }),
  },
  SectionsErased: {
    head: fc.record({
      targets: fc.array(
        fc.record({
          event: fc.integer({ min: 0, max: 5 }).map(hashOf),
          sections: fc.subarray(['head', 'subjects', 'content', 'reason', 'file', 'reporter'], { minLength: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      documentNumber: word,
      orderedOn: day,
    }),
  },
  LeadSentSealed: { head: fc.record({ documentNumber: word, orderedBy: word, orderedOn: day }) },
  EvidenceAdded: { file: fc.record({ id: word, name: word, size: fc.nat(10) }) },
  LeadRead: {},
  EvidenceRead: { head: fc.record({ evidence: word }) },
  DocumentPrinted: { head: fc.record({ kind: fc.constant('lead-sheet'), copies: fc.nat(3) }) },
  TypeOfALaterVersion: { head: word },
};

const approval = fc.record({ approvedBy: word, approvedOn: day, destination: word, documentNumber: word });
const toLead = { head: fc.record({ lead: word }) };
const ITEM_TYPES: Readonly<Record<string, Sections>> = {
  ItemReceived: {
    head: fc.record({ number: word, receivedOn: day, channel: fc.constantFrom('来信', '转来') }),
    subjects: fc.record({ subjects: fc.array(subject, { minLength: 1, maxLength: 2 }) }),
    content: fc.record({ problem: word, category: word }),
    reporter: fc.constant(true),
  },
  ItemCorrected: {
    head: changes({ receivedOn: day, documentNumber: nullable(word) }),
    content: changes({ problem: word, remarks: nullable(word) }),
    reason: fc.record({ reason: word }),
  },
  ItemBecameLead: toLead,
  ItemJoined: toLead,
  ItemForwarded: { head: approval },
  ItemReturned: { head: approval },
  ItemDetached: { reason: fc.record({ reason: word }) },
  ItemSentSealed: { head: fc.record({ documentNumber: word, orderedBy: word, orderedOn: day }) },
  ItemVoided: { reason: fc.record({ reason: word }) },
  SectionsErased: LEAD_TYPES['SectionsErased'] ?? {},
  ItemRead: {},
  TypeOfALaterVersion: { head: word },
};

const ENVELOPE_TYPES: Readonly<Record<string, Sections>> = {
  EnvelopeRegistered: { head: fc.record({ number: word, receivedOn: day, pieces: fc.nat(3) }) },
  EnvelopeSent: { head: fc.record({ sentOn: day, carrier: word }) },
  EnvelopeReceipted: { head: fc.record({ receiptNumber: word, receiptOn: day }) },
  EnvelopeVoided: {},
  TypeOfALaterVersion: { head: word },
};

const agenda = fc.uniqueArray(fc.record({ lead: word, matter: fc.constantFrom('study', 'note') }), {
  maxLength: 3,
  selector: ({ lead, matter }) => `${lead}${matter}`,
});
const attendees = fc.array(fc.record({ name: word, guest: fc.boolean() }), { maxLength: 2 });
const particulars = { heldOn: day, place: word, chairedBy: word, attendees };
const MEETING_TYPES: Readonly<Record<string, Sections>> = {
  MeetingCalled: { head: fc.record({ ...particulars, number: word, agenda }) },
  MeetingChanged: { head: fc.record(particulars) },
  MeetingAgendaChanged: { head: fc.record({ agenda }) },
  MeetingItemRecorded: {
    head: fc.record({ outcome: fc.constantFrom('studied', 'deferred', 'noted'), lead: word, study: word }),
  },
  // Signed over nothing, or over one entry, which now and then is the one that is there.
  MeetingClosed: {
    head: fc.record({ entries: fc.array(fc.integer({ min: 0, max: 5 }).map(hashOf), { maxLength: 1 }) }),
  },
  MeetingCorrected: { head: fc.record({}), content: fc.record({ what: word, reason: word }) },
  MeetingVoided: { reason: fc.record({ reason: word }) },
  MeetingRead: {},
  DocumentPrinted: { head: fc.record({ kind: fc.constant('meeting'), copies: fc.nat(3) }) },
  TypeOfALaterVersion: { head: word },
};

const PACKAGE_TYPES: Readonly<Record<string, Sections>> = {
  PackageSealed: { head: fc.record({ kind: fc.constant('leads'), sequence: fc.nat(3), vault: word }) },
  PackageOpened: {
    head: fc.record({
      device: word,
      createdAt: day,
      findings: fc.array(fc.record({ id: word, code: word }), { maxLength: 2 }),
    }),
  },
  PackageSent: {},
  PackageDelivered: { head: fc.record({ on: day, to: word }) },
  PackageVoided: { reason: fc.record({ reason: word }) },
  ReceiptTaken: { head: fc.record({ result: fc.constantFrom('accepted', 'accepted-with-findings'), vault: word }) },
  FindingClosed: { head: fc.record({ finding: word }) },
  DocumentPrinted: { head: fc.record({ kind: fc.constant('handover'), copies: fc.nat(3) }) },
};

const member = fc.record({ id: word, name: word, role: fc.constantFrom('leader', 'handler'), publicKey: word });
const VAULT_TYPES: Readonly<Record<string, Sections>> = {
  VaultCreated: { head: fc.record({ name: word, device: word, member }) },
  MemberAdded: { head: fc.record({ id: word, name: word, publicKey: word, replaces: word }) },
  MemberSuspended: { head: fc.record({ key: word }) },
  DeviceOpened: { head: fc.record({ number: word, letter: word }) },
  LeadRead: {},
  DocumentPrinted: { head: fc.record({ kind: fc.constant('ledger'), rows: fc.nat(3) }) },
};

/** Up to twelve events of one stream, made on two devices whose clocks are close enough to collide. */
function streamOf(types: Readonly<Record<string, Sections>>, always: boolean): fc.Arbitrary<readonly FoldEvent[]> {
  const kinds = Object.entries(types).map(([type, sections]) =>
    fc.record({
      type: fc.constant(type),
      stated: fc.subarray(Object.keys(sections)),
      sections: fc.record(sections, always ? {} : { requiredKeys: [] }),
    }),
  );
  const event = fc.record({
    kind: fc.oneof(...kinds),
    device: fc.constantFrom(...DEVICES),
    ms: fc.integer({ min: 0, max: 4 }),
    travels: fc.boolean(),
  });
  return fc.array(event, { maxLength: 12 }).map((events) =>
    events.map(({ kind, device, ms, travels }, index) => ({
      ...{ hash: hashOf(index), vault: VAULT, device, seq: index + 1, actor: '甲', stream: STREAM, travels },
      ...{ hlc: `00000000000${ms}-0000`, at: `2026-03-05T00:00:00.00${ms}Z`, type: kind.type, sections: kind.sections },
      stated: [...new Set([...kind.stated, ...Object.keys(kind.sections)])],
    })),
  );
}

/** The same events in two orders of delivery. */
const twice = (events: fc.Arbitrary<readonly FoldEvent[]>) =>
  events.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })),
  );

const RUNS = { numRuns: 3000 };

test('a lead is the same whatever order its events arrive in', () => {
  const seen = { conflicts: 0, erased: 0, leads: 0 };
  fc.assert(
    fc.property(twice(streamOf(LEAD_TYPES, false)), ([events, shuffled]) => {
      const lead = foldLead(events);
      expect(foldLead(shuffled)).toEqual(lead);
      seen.leads += lead === null ? 0 : 1;
      seen.conflicts += lead?.conflicts.length ?? 0;
      seen.erased += lead?.content.state === 'erased' ? 1 : 0;
    }),
    RUNS,
  );
  // The sets must really hold what is not allowed, and what is gone, or this shows nothing.
  expect(Math.min(seen.conflicts, seen.erased, seen.leads)).toBeGreaterThan(0);
});

test('no event of a lead is lost: each is a step, a conflict or a mere reading', () => {
  fc.assert(
    fc.property(streamOf(LEAD_TYPES, false), (events) => {
      const lead = foldLead(events);
      if (lead === null) return;
      const told = [...lead.steps, ...lead.conflicts].map(({ event }) => event).sort();
      const looks = ['LeadRead', 'EvidenceRead', 'DocumentPrinted'];
      const due = events.filter(({ type }) => !looks.includes(type)).map(({ hash }) => hash);
      expect(told).toEqual(due.sort());
    }),
    RUNS,
  );
});

test('an item is the same whatever order its events arrive in, and no event of it is lost', () => {
  const seen = { conflicts: 0, erased: 0, outcomes: new Set<string>() };
  fc.assert(
    fc.property(twice(streamOf(ITEM_TYPES, false)), ([events, shuffled]) => {
      const item = foldItem(events);
      expect(foldItem(shuffled)).toEqual(item);
      if (item === null) return;
      const told = [...item.steps, ...item.conflicts].map(({ event }) => event).sort();
      const due = events.filter(({ type }) => type !== 'ItemRead').map(({ hash }) => hash);
      expect(told).toEqual(due.sort());
      seen.outcomes.add(item.status);
      seen.conflicts += item.conflicts.length;
      seen.erased += item.content.state === 'erased' ? 1 : 0;
    }),
    RUNS,
  );
  expect(Math.min(seen.conflicts, seen.erased)).toBeGreaterThan(0);
  expect([...seen.outcomes].sort()).toEqual(['forwarded', 'joined', 'lead', 'returned', 'sealed', 'void', 'waiting']);
});

test('an entry of the register is the same whatever order its events arrive in, and no event of it is lost', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(twice(streamOf(ENVELOPE_TYPES, false)), ([events, shuffled]) => {
      const entry = foldEnvelope(events);
      expect(foldEnvelope(shuffled)).toEqual(entry);
      if (entry === null) return;
      const told = [...entry.steps, ...entry.conflicts].map(({ event }) => event).sort();
      expect(told).toEqual(events.map(({ hash }) => hash).sort());
      seen.add(entry.status);
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual(['receipted', 'received', 'sent', 'void']);
});

test('a meeting is the same whatever order its events arrive in, and no event of it is lost', () => {
  const seen = { conflicts: 0, entries: 0, corrections: 0, statuses: new Set<string>() };
  fc.assert(
    fc.property(twice(streamOf(MEETING_TYPES, false)), ([events, shuffled]) => {
      const meeting = foldMeeting(events);
      expect(foldMeeting(shuffled)).toEqual(meeting);
      if (meeting === null) return;
      const told = [...meeting.steps, ...meeting.conflicts].map(({ event }) => event).sort();
      const looks = ['MeetingRead', 'DocumentPrinted'];
      expect(told).toEqual(
        events
          .filter(({ type }) => !looks.includes(type))
          .map(({ hash }) => hash)
          .sort(),
      );
      // Each entry stands under an item of the agenda, however that was changed.
      const items = meeting.agenda.map(({ lead, matter }) => `${lead}/${matter}`);
      for (const { said } of meeting.entries) {
        expect(items).toContain(`${said.lead}/${said.outcome === 'noted' ? 'note' : 'study'}`);
      }
      seen.conflicts += meeting.conflicts.length;
      seen.entries += meeting.entries.length;
      seen.corrections += meeting.corrections.length;
      seen.statuses.add(meeting.status);
    }),
    RUNS,
  );
  expect(Math.min(seen.conflicts, seen.entries, seen.corrections)).toBeGreaterThan(0);
  expect([...seen.statuses].sort()).toEqual(['closed', 'open', 'void']);
});

test('a package is the same whatever order its events arrive in', () => {
  fc.assert(
    fc.property(twice(streamOf(PACKAGE_TYPES, true)), ([events, shuffled]) => {
      expect(foldPackage(shuffled)).toEqual(foldPackage(events));
    }),
    RUNS,
  );
});

test('a vault is the same whatever order its events arrive in', () => {
  const keyName = (key: string) => key;
  fc.assert(
    fc.property(twice(streamOf(VAULT_TYPES, true)), ([events, shuffled]) => {
      expect(foldVault(shuffled, keyName)).toEqual(foldVault(events, keyName));
    }),
    RUNS,
  );
});

test('the order of events is by clock, then device, then place, and total', () => {
  fc.assert(
    fc.property(twice(streamOf(LEAD_TYPES, false)), ([events, shuffled]) => {
      const ordered = inOrder(shuffled);
      expect(ordered).toEqual(inOrder(events));
      const keys = ordered.map(({ hlc, device, seq }) => `${hlc} ${device} ${String(seq).padStart(3, '0')}`);
      expect(keys).toEqual(keys.toSorted());
    }),
    RUNS,
  );
});
