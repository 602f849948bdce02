/** What shows that a round was done: an entry that somebody signs, a signed record of a meeting, or nothing left unfiled. */
export const SHOWN_BY = {
  entry: '登记办理（DutyDone）',
  meeting: '当月召开、已签署的会议记录（MeetingRecorded、MeetingClosed）',
  archive: '本库当年办结的案卷全部归档（LeadArchived）',
} as const;

/** One round by hand: a day in it, its name, its first day and its last, found with a wall calendar. */
export type RecurringCase = {
  readonly rule: string;
  readonly on: string;
  readonly period: string;
  readonly from: string;
  readonly dueOn: string;
  readonly by: keyof typeof SHOWN_BY;
  /** What counts as missed. */
  readonly missed: string;
};

/** The rounds of what returns. */
export const RECURRING_CASES: readonly RecurringCase[] = [
  {
    ...{ rule: 'D10', on: '2026-02-28', period: '2026-Q1', from: '2026-01-01', dueOn: '2026-03-31', by: 'entry' },
    missed: '至3月31日没有登记',
  },
  {
    ...{ rule: 'D20', on: '2026-06-30', period: '2026-H1', from: '2026-01-01', dueOn: '2026-06-30', by: 'entry' },
    missed: '至6月30日没有登记',
  },
  {
    ...{ rule: 'D20', on: '2026-07-01', period: '2026-H2', from: '2026-07-01', dueOn: '2026-12-31', by: 'entry' },
    missed: '至12月31日没有登记',
  },
  {
    ...{ rule: 'D22', on: '2028-02-01', period: '2028-02', from: '2028-02-01', dueOn: '2028-02-29', by: 'meeting' },
    missed: '当月没有召开，或者至2月29日会议记录没有签署；闰年',
  },
  {
    ...{ rule: 'D22q', on: '2026-11-26', period: '2026-Q4', from: '2026-10-01', dueOn: '2026-12-31', by: 'entry' },
    missed: '至12月31日没有登记',
  },
  {
    ...{ rule: 'D24', on: '2026-11-26', period: '2026', from: '2026-01-01', dueOn: '2027-04-30', by: 'archive' },
    missed: '至2027年4月30日，2026年办结的案卷还有未归档的',
  },
];
