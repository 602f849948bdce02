import { z } from 'zod';
import { clockSet, dutyDone, holidaysSet } from '../domain/vault/sections.ts';
import { SPAN_UNITS } from '../rules/clocks/rule.ts';
import { call } from './call.ts';
import { signature } from './authority.ts';
import { regulationCalls } from './regulations.ts';

const confidence = z.enum(['V', 'C', 'L', 'D', 'M']);
/** Who set or entered something, and on which day. */
const setBy = z.strictObject({ by: z.string().nullable(), on: z.iso.date() });

const dayOfYear = z.string();
const noticeSchema = z.strictObject({
  ...{ year: z.int(), notice: z.string(), documentNumber: z.string() },
  off: z.array(z.tuple([dayOfYear, dayOfYear])),
  worked: z.array(dayOfYear),
  /** The first day that it judges; `null` for the year as a whole. */
  from: z.iso.date().nullable(),
});

const span = z.strictObject({ unit: z.enum(SPAN_UNITS), count: z.int() });

/** What the unit entered and set, as data: whoever has it can reckon every date (`rulebookOf`). */
const ownSchema = z.strictObject({
  holidays: z.array(noticeSchema),
  spans: z.array(z.strictObject({ code: z.string(), ...span.shape, from: z.iso.date() })),
  opinionEnds: z.array(z.strictObject({ end: z.enum(['put-forward', 'approved']), from: z.iso.date() })),
  warn: z.strictObject({ blue: z.int(), yellow: z.int() }),
});

/** A period as it is in force: the rule, how sure it is, and what the unit set instead. */
export const periodRuleRowSchema = z.strictObject({
  ...{ code: z.string(), what: z.string(), word: z.string(), span, basis: z.string(), confidence },
  /** The most that may be set, in the unit of `span`; `null` for a right of somebody else, which is not set. */
  loosest: z.int().nullable(),
  /** The most that may be set in days: of a rule in months or in days; `null` for any other. */
  loosestDays: z.int().nullable(),
  /** What holds instead since a day; `null` while it is as the rule has it. */
  set: z.strictObject({ ...span.shape, ...setBy.shape }).nullable(),
});
export type PeriodRuleRow = z.infer<typeof periodRuleRowSchema>;

/** The arrangement of a year; `set` is `null` for one that is shipped. */
export const holidayRowSchema = z.strictObject({ ...noticeSchema.shape, set: setBy.nullable() });
export type HolidayRow = z.infer<typeof holidayRowSchema>;

/** One round of something that returns. `done` tells the day, who said so, and the note; of what shows by itself, nobody. */
export const dutyPeriodSchema = z.strictObject({
  ...{ code: z.string(), what: z.string(), period: z.string(), dueOn: z.iso.date() },
  /** Its first day, and how its last was found. */
  ...{ startedOn: z.iso.date(), basis: z.string(), confidence, explanation: z.string() },
  shownBy: z.enum(['meeting', 'archive']).nullable(),
  done: z.strictObject({ doneOn: z.iso.date().nullable(), by: z.string().nullable(), note: z.string() }).nullable(),
});
export type DutyPeriodRow = z.infer<typeof dutyPeriodSchema>;

const dutyRowSchema = z.strictObject({
  ...{ code: z.string(), what: z.string(), every: z.enum(['month', 'quarter', 'half-year', 'year']) },
  ...{ basis: z.string(), confidence },
  /** The present round and the last one, the newer first; none that was due before this vault was made. */
  periods: z.array(dutyPeriodSchema),
  /** Its log of rounds of which the last day passed, the newer first: the round, that day, and when it was noted. */
  missed: z.array(z.strictObject({ period: z.string(), dueOn: z.iso.date(), notedOn: z.iso.date() })),
});
export type DutyRow = z.infer<typeof dutyRowSchema>;

/** Everything that dates are counted by in this vault. */
export const rulesShownSchema = z.strictObject({
  own: ownSchema,
  periods: z.array(periodRuleRowSchema),
  opinionEnd: z.strictObject({ end: z.enum(['put-forward', 'approved']), set: setBy.nullable() }),
  warn: z.strictObject({ blue: z.int(), yellow: z.int(), set: setBy.nullable() }),
  /** The newest year first, of one year the later notice first. */
  holidays: z.array(holidayRowSchema),
  /** This year and the next, as far as their holidays are not known. */
  missing: z.array(z.int()),
  duties: z.array(dutyRowSchema),
});
export type RulesShown = z.infer<typeof rulesShownSchema>;

/** Dates that still run and moved: how many, and the first of them. */
export const movedSchema = z.strictObject({
  total: z.int(),
  first: z.array(
    z.strictObject({
      ...{ number: z.string(), code: z.string(), what: z.string(), before: z.iso.date(), dueOn: z.iso.date() },
      /** How the new day was counted. */
      ...{
        startedOn: z.iso.date(),
        basis: z.string(),
        confidence,
        explanation: z.string(),
        isProvisional: z.boolean(),
      },
    }),
  ),
});
export type Moved = z.infer<typeof movedSchema>;

const setInput = z.strictObject({ rule: clockSet, ...signature });
export type SetRuleInput = z.output<typeof setInput>;

/** 规则与节假日: what dates are counted by, and what returns. */
export const rulesContract = {
  show: call({ whileLocked: false, right: 'read', audit: { none: 'rules and holidays, no lead' } })
    .input(z.strictObject({}))
    .output(rulesShownSchema),
  /** Sets a length, what D01 ends with, or the days of warning; by the leader's signature, stricter and never looser. */
  set: call({ whileLocked: false, right: 'act', audit: { records: ['ClockSet'] } })
    .input(setInput)
    .output(movedSchema),
  /** Which dates a year's arrangement would move. */
  previewHolidays: call({
    whileLocked: false,
    right: 'holidays',
    audit: { none: 'shows which dates would move and writes nothing' },
  })
    .input(holidaysSet)
    .output(movedSchema),
  addHolidays: call({ whileLocked: false, right: 'holidays', audit: { records: ['HolidaysSet'] } })
    .input(holidaysSet)
    .output(movedSchema),
  recordDuty: call({ whileLocked: false, right: 'duties', audit: { records: ['DutyDone'] } })
    .input(dutyDone)
    .output(dutyPeriodSchema),
  ...regulationCalls,
};
