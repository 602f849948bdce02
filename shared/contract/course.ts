import { z } from 'zod';
import { CHAIN_LEVELS } from '../rules/approval-chains.ts';
import { DISPOSAL_MODES } from '../rules/code-lists.ts';
import { COURSE_STAGES, type CourseStage } from '../rules/course-stages.ts';
import { FORMS } from '../rules/four-forms.ts';
import { PROPERTY_FATES, PROPERTY_MEASURES } from '../rules/property.ts';
import { adviceSchema, assessmentSchema, riskMarksSchema } from './advice.ts';
import { digestField } from '../domain/vault/sections.ts';

const stageField = z.enum(Object.keys(COURSE_STAGES) as [CourseStage, ...CourseStage[]]);
const modeField = z.enum(DISPOSAL_MODES).nullable();
const codes = z.array(z.string());

/** Where one subject of a lead stands. */
const trackSchema = z.strictObject({
  code: z.string(),
  stage: stageField,
  stageTerm: z.string(),
  mode: modeField,
  rounds: z.int(),
  group: z.array(z.string()),
  outcome: z.string().nullable(),
  reviewOn: z.string().nullable(),
  pending: digestField.nullable(),
  duties: z.array(z.strictObject({ what: z.string(), doneOn: z.string().nullable() })),
  spotCheck: z.string().nullable(),
  closing: z
    .strictObject({
      kind: z.string(),
      closedOn: z.string(),
      measures: z.array(z.string()),
      form: z.enum(FORMS).nullable(),
      recoveredFen: z.int().nullable(),
    })
    .nullable(),
});

/** What one level said. */
const decisionSchema = z.strictObject({
  level: z.enum(CHAIN_LEVELS),
  decision: z.string(),
  as: z.string(),
  decidedBy: z.string(),
  decidedOn: z.string(),
  /** 受谁授权; `null` where he decided in his own right. */
  onBehalfOf: z.string().nullable(),
  /** False while a decision by telephone waits for its signature (待补签). */
  signed: z.boolean(),
});

/** A matter put forward, and what became of it. */
const requestSchema = z.strictObject({
  event: digestField,
  matter: z.string(),
  persons: codes,
  mode: modeField,
  outcome: z.string().nullable(),
  /** The levels that decide, as they were when it was put forward, and what each has said so far. */
  chain: z.array(z.enum(CHAIN_LEVELS)),
  given: z.array(decisionSchema),
  /** The level that is to decide now; `null` where it is decided. */
  waitsFor: z.enum(CHAIN_LEVELS).nullable(),
  decision: decisionSchema.nullable(),
});

/** What one person ruled alone, and how it came here; `as` is `null` where an earlier version did not ask. */
const rulingSchema = z.strictObject({
  event: digestField,
  term: z.string(),
  what: z.string(),
  as: z.string().nullable(),
  decidedBy: z.string(),
  decidedOn: z.string(),
  /** False while a ruling by telephone waits for its signature (待补签). */
  signed: z.boolean(),
});

const studySchema = z.strictObject({
  event: digestField,
  persons: codes,
  kind: z.enum(['meeting', 'urgent']),
  meeting: z.string().nullable(),
  heldOn: z.string(),
  mode: z.string(),
  attendees: z
    .array(z.strictObject({ name: z.string(), guest: z.boolean(), opinion: z.string(), reason: z.string().nullable() }))
    .nullable(),
  notedIn: z.string().nullable(),
  meetingId: z.uuid().nullable(),
});

/** 涉案财物: one thing, and what became of it. */
const propertySchema = z.strictObject({
  event: digestField,
  itemNumber: z.int(),
  persons: codes,
  measure: z.enum(PROPERTY_MEASURES),
  /** What was seen of it; `null` where the content did not travel or was erased. */
  look: z.strictObject({ article: z.string(), features: z.string(), quantity: z.string() }).nullable(),
  /** Where it is kept, or, once it is settled, was kept. */
  keptAt: z.string(),
  /** 查明与案件无关, on that day. */
  unrelatedOn: z.string().nullable(),
  settled: z.strictObject({ fate: z.enum(PROPERTY_FATES), settledOn: z.string(), receivedBy: z.string() }).nullable(),
});

/** 安全事故: when it happened, and its report. `facts` is `null` where the content did not travel or was erased. */
const accidentSchema = z.strictObject({
  event: digestField,
  occurredOn: z.string(),
  occurredAt: z.string(),
  facts: z.string().nullable(),
  reported: z.strictObject({ reportedOn: z.string(), reportedAt: z.string(), reportedTo: z.string() }).nullable(),
});

/** Something in the way, with the article it rests on and the lawful exception where there is one. */
export const hindranceSchema = z.strictObject({
  code: z.string(),
  text: z.string(),
  basis: z.string(),
  exception: z.string().nullable(),
});
export type ShownHindrance = z.infer<typeof hindranceSchema>;

/** A step that can be taken now, or why it cannot. */
const nextStepSchema = z.strictObject({
  action: z.string(),
  term: z.string(),
  /** Subjects who stand where the step can be taken. */
  persons: codes,
  /** Everything in the way, with the article it rests on and the lawful exception where there is one. */
  hindrances: z.array(hindranceSchema),
});

/** The statutory course of a lead. */
export const courseSchema = z.strictObject({
  handlers: z.array(z.string()),
  tracks: z.array(trackSchema),
  studies: z.array(studySchema),
  requests: z.array(requestSchema),
  recusals: z.array(
    z.strictObject({
      event: digestField,
      person: z.string(),
      ground: z.string(),
      decision: z.enum(['open', 'recused', 'stays']),
    }),
  ),
  /** Who has declared that none of the grounds for a recusal applies to him. */
  declared: z.array(z.string()),
  /** 分办, 变更承办人, 回避决定. */
  rulings: z.array(rulingSchema),
  informed: z.array(z.strictObject({ kind: z.string(), on: z.string().nullable() })),
  archived: z
    .strictObject({ number: z.string(), retention: z.string(), archivedOn: z.string(), handedTo: z.string() })
    .nullable(),
  /** 移送, each with the receipt that came back. */
  transfers: z.array(
    z.strictObject({
      event: digestField,
      persons: codes,
      to: z.string(),
      documentNumber: z.string(),
      transferredOn: z.string(),
      receivedBy: z.string(),
      receiptNumber: z.string(),
    }),
  ),
  property: z.array(propertySchema),
  accidents: z.array(accidentSchema),
  /** What a good colleague would say and nobody has answered; it stops nothing. */
  advice: z.array(adviceSchema),
  assessments: z.array(assessmentSchema),
  riskMarks: riskMarksSchema.nullable(),
  /** What each signed step of the course says, with what was corrected since, by its event. */
  said: z.array(z.strictObject({ event: digestField, values: z.record(z.string(), z.unknown()) })),
  /** 更正步骤: which step, and each value with the one in whose place it stands. */
  corrections: z.array(
    z.strictObject({
      event: digestField,
      target: digestField,
      reason: z.string().nullable(),
      changes: z.array(z.strictObject({ field: z.string(), old: z.unknown(), new: z.unknown() })),
    }),
  ),
  /** Steps that can be corrected here and now, each with the fields of it that can. */
  correctable: z.array(z.strictObject({ event: digestField, action: z.string(), fields: z.array(z.string()) })),
  next: z.array(nextStepSchema),
});
export type Course = z.infer<typeof courseSchema>;
