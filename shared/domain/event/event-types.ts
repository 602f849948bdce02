import type { z } from 'zod';
import { COURSE_EVENT_TYPES } from '../course/event-types.ts';
import * as envelope from '../envelope/sections.ts';
import * as item from '../item/sections.ts';
import * as meeting from '../meeting/sections.ts';
import * as handoff from '../package/sections.ts';
import * as office from '../office/missed.ts';
import * as regulation from '../regulation/sections.ts';
import * as lead from '../lead/sections.ts';
import * as vault from '../vault/sections.ts';

/** What is fixed for all time about one version of an event type. */
export type EventTypeSpec = {
  readonly version: number;
  /** May it travel in a package? Said once, here; the default is no. */
  readonly travels: boolean;
  /** Closed list of section names. A `null` schema is an age file to the compartment, not JSON. */
  readonly sections: Readonly<Record<string, z.ZodType | null>>;
  /** Sections that stay when the content of a lead is erased. */
  readonly shell: readonly string[];
};

const type = (
  travels: boolean,
  sections: Readonly<Record<string, z.ZodType | null>>,
  shell: readonly string[] = ['head'],
): EventTypeSpec => ({ version: 1, travels, sections, shell });

/**
 * Every event type this version writes. Types are added, never changed: a new shape is a new version,
 * and older versions are raised on reading.
 */
export const EVENT_TYPES = {
  VaultCreated: type(false, { head: vault.vaultCreated }),
  DeviceOpened: type(false, { head: vault.deviceOpened }),
  MemberAdded: type(false, { head: vault.memberAdded }),
  MemberSuspended: type(false, { head: vault.memberSuspended }),
  DelegationGiven: type(false, { head: vault.delegationGiven }),
  DelegationEnded: type(false, { head: vault.delegationEnded }),
  ApprovalChainSet: type(false, { head: vault.approvalChainSet }),
  ClockSet: type(false, { head: vault.clockSet }),
  HolidaysSet: type(false, { head: vault.holidaysSet }),
  DutyDone: type(false, { head: vault.dutyDone }),
  DutyMissed: type(false, { head: vault.dutyMissed }),
  DutiesCounted: type(false, { head: vault.dutiesCounted }),
  RegulationImported: type(false, { head: regulation.regulationHead, text: regulation.regulationText }),
  PassphraseChanged: type(false, { head: vault.passphraseChanged }),
  VaultKeyRotated: type(false, { head: vault.vaultKeyRotated }),
  ClockJumped: type(false, { head: vault.clockJumped }),
  BackupMade: type(false, { head: vault.backupMade }),
  AuditExported: type(false, { head: vault.auditExported }),
  IdentityExported: type(false, { head: vault.identityExported }),
  LedgerImported: type(false, { head: vault.ledgerImported }),

  LeadRegistered: type(true, {
    head: lead.registeredHead,
    subjects: lead.subjectsSection,
    content: lead.contentSection,
    ledger: lead.ledgerSection,
    reporter: null,
  }),
  LeadCorrected: type(true, {
    head: lead.correctedHead,
    subjects: lead.correctedSubjects,
    content: lead.correctedContent,
    reason: lead.reasonSection,
    reporter: null,
  }),
  LeadVoided: type(true, { reason: lead.reasonSection }),
  DateMissed: type(true, { head: lead.dateMissed }),
  LeadCompleted: type(true, { head: lead.completedHead, note: lead.noteSection }),
  DisposalRecorded: type(true, { head: lead.disposalHead, note: lead.noteSection }),
  SectionsErased: type(false, { head: lead.erasedHead, reason: lead.reasonSection }, ['head', 'reason']),
  ...COURSE_EVENT_TYPES,
  EvidenceAdded: type(true, { file: lead.evidenceFile }),
  EvidenceExported: type(false, { head: vault.evidenceExported }),
  EvidenceRead: type(false, { head: vault.evidenceRead }),
  // To whom paper went is asked for most when its content is to be destroyed everywhere.
  DocumentPrinted: {
    ...type(false, { head: vault.documentPrinted, note: vault.printNote }, ['head', 'note']),
    version: 2,
  },
  LedgerExported: type(false, { head: vault.ledgerExported, note: vault.printNote }, ['head', 'note']),
  LeadRead: type(false, {}),
  ReporterOpened: type(false, { reason: lead.reasonSection }, ['reason']),

  // Of the letterbox and the register of sealed envelopes nothing travels: leads do, and paper.
  LeadSentSealed: type(false, { head: item.sealedOrder }),
  ItemReceived: type(false, {
    head: item.receivedHead,
    subjects: lead.subjectsSection,
    content: lead.contentSection,
    reporter: null,
  }),
  ItemCorrected: type(false, {
    head: lead.correctedHead,
    subjects: lead.correctedSubjects,
    content: lead.correctedContent,
    reason: lead.reasonSection,
    reporter: null,
  }),
  ItemBecameLead: type(false, { head: item.itemLead }),
  ItemJoined: type(false, { head: item.itemLead }),
  ItemForwarded: type(false, { head: item.forwardedHead }),
  ItemReturned: type(false, { head: item.forwardedHead }),
  ItemDetached: type(false, { reason: lead.reasonSection }),
  ItemSentSealed: type(false, { head: item.sealedOrder }),
  ItemVoided: type(false, { reason: lead.reasonSection }),
  ItemRead: type(false, {}),
  OfficeDateMissed: type(false, { head: office.officeDateMissed }),
  EnvelopeRegistered: type(false, { head: envelope.envelopeHead }),
  EnvelopeSent: type(false, { head: envelope.envelopeSent }),
  EnvelopeReceipted: type(false, { head: envelope.envelopeReceipted }),
  EnvelopeVoided: type(false, {}),

  // A meeting holds names, days and hashes; what was said of a lead stands in the file of the lead and travels with it.
  MeetingCalled: type(false, { head: meeting.meetingCalled }),
  MeetingChanged: type(false, { head: meeting.meetingChanged }),
  MeetingAgendaChanged: type(false, { head: meeting.meetingAgenda }),
  MeetingItemRecorded: type(false, { head: meeting.meetingItem }),
  MeetingClosed: type(false, { head: meeting.meetingClosed }),
  MeetingCorrected: type(false, { head: meeting.meetingCorrected, content: meeting.meetingCorrection }),
  MeetingVoided: type(false, { reason: lead.reasonSection }, ['reason']),
  MeetingRead: type(false, {}),

  CardConfirmed: type(false, { head: handoff.cardConfirmed }),
  CardRevoked: type(false, { head: handoff.cardRevoked }),
  CardExported: type(false, { head: handoff.cardExported }),
  HandoffApproved: type(true, { head: handoff.handoffApproved }),
  PackageSealed: type(false, { head: handoff.packageSealed }),
  PackageSent: type(false, {}),
  PackageDelivered: type(false, { head: handoff.packageDelivered }),
  PackageVoided: type(false, { reason: lead.reasonSection }, ['reason']),
  PackageOpened: type(false, { head: handoff.packageOpened }),
  PackageRefused: type(false, { head: handoff.packageRefused }),
  ReceiptTaken: type(false, { head: handoff.receiptTaken }),
  FindingClosed: type(false, { head: handoff.findingClosed, reason: lead.reasonSection }, ['head', 'reason']),
} as const satisfies Readonly<Record<string, EventTypeSpec>>;

/** Name of an event type. */
export type EventType = keyof typeof EVENT_TYPES;

/** Names of the sections of a type. */
export type SectionName<Type extends EventType> = keyof (typeof EVENT_TYPES)[Type]['sections'] & string;

type DataOf<Schema> = Schema extends z.ZodType<infer Data> ? Data : Uint8Array;

/** The sections of a type with their data; the reporter's is an age file. */
export type SectionData<Type extends EventType> = {
  readonly [Name in SectionName<Type>]?: DataOf<(typeof EVENT_TYPES)[Type]['sections'][Name]>;
};

/** The type's specification, or `undefined` for a type that a newer version wrote. */
export function eventTypeSpec(name: string): EventTypeSpec | undefined {
  return Object.hasOwn(EVENT_TYPES, name) ? EVENT_TYPES[name as EventType] : undefined;
}
