import type { LeadField, ReporterField, SubjectField } from './fields.ts';

/** The most characters of each field that is typed. A test holds them against the schema. */
export const LONGEST: Readonly<Partial<Record<LeadField, number>>> = {
  lateReason: 500,
  sourceOrganisation: 200,
  documentNumber: 100,
  problem: 5000,
  occurred: 200,
  originalPlace: 200,
  evidenceSource: 300,
  proposedOpinion: 2000,
  handler: 100,
  remarks: 2000,
  reason: 2000,
};

export const LONGEST_OF_SUBJECT: Readonly<Partial<Record<SubjectField, number>>> = {
  name: 100,
  organisation: 200,
  post: 200,
  delegate: 100,
};

export const LONGEST_OF_REPORTER: Readonly<Partial<Record<ReporterField, number>>> = {
  name: 100,
  contact: 200,
  address: 300,
};

/** Fields that are chosen and not typed. */
export const CHOSEN: ReadonlySet<string> = new Set([
  'channel',
  'source',
  'letterClass',
  'classification',
  'category',
  'eightRules',
  'signature',
  'repeat',
]);
