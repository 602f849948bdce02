import { z } from 'zod';
import { ALL_STEPS, type CourseEventType } from './steps.ts';

/** The sections of each event of the course, and that it travels with its lead. */
export const COURSE_EVENT_TYPES = Object.fromEntries(
  ALL_STEPS.map(({ event, head, content }) => [
    event,
    {
      version: 1,
      travels: true,
      sections: { head: z.strictObject(head), content: z.strictObject(content) },
      shell: ['head'],
    },
  ]),
) as unknown as Readonly<
  Record<
    CourseEventType,
    {
      readonly version: number;
      readonly travels: boolean;
      readonly sections: Readonly<Record<string, z.ZodType | null>>;
      readonly shell: readonly string[];
    }
  >
>;

/** Names of the events of the course. */
export const COURSE_EVENTS = Object.keys(COURSE_EVENT_TYPES) as readonly CourseEventType[];
