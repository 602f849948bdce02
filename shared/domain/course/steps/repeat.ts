import { z } from 'zod';
import { defineStep } from '../define.ts';
import { wordsField } from '../fields.ts';

/** 关联重复件: linked and counted, never merged away. `of` is the id of the first lead. */
export const linkRepeat = defineStep({
  action: 'link-repeat',
  event: 'RepeatLinked',
  term: '关联原线索',
  head: { of: z.string().min(1).max(64) },
  content: {},
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_REPEAT_OTHER'],
  fold: (course, { head }) => ({ ...course, repeatOf: head.of }),
});

/** 解除关联: it turned out to be a matter of its own. */
export const unlinkRepeat = defineStep({
  action: 'unlink-repeat',
  event: 'RepeatUnlinked',
  term: '解除重复关联',
  head: {},
  content: { reason: wordsField },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_REPEAT_LINKED'],
  fold: (course) => ({ ...course, repeatOf: null }),
});
