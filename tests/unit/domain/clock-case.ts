import type { HolidayNotice } from '../../../shared/domain/clocks/calendar.ts';
import type { SpanSetting } from '../../../shared/domain/clocks/rulebook.ts';
import type { Happening } from '../../support/clock-story.ts';

/** How a period ended, or stands: on the day `asOf`, where it runs. */
export type CaseEnd = '按期结束' | '逾期结束' | '运行中' | '逾期未结束' | '期满，权利消灭，无人逾期';

/**
 * One reckoning by hand. Every date here was found with a wall calendar and the notices of the State Council's office, and
 * none with the code that it is compared with.
 */
export type ClockCase = {
  readonly rule: string;
  /** What the case is there for. */
  readonly about: string;
  /** What happened, the receipt of the lead first. */
  readonly happened: readonly Happening[];
  readonly due: string;
  readonly dueAt?: string;
  readonly counted: string;
  readonly end: CaseEnd;
  readonly endedOn?: string;
  readonly asOf?: string;
  readonly isProvisional?: true;
  /** What the unit has set. */
  readonly set?: readonly SpanSetting[];
  readonly opinionApproved?: true;
  /** Notices that were entered. */
  readonly notices?: readonly HolidayNotice[];
};
