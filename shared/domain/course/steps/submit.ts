import { z } from 'zod';
import { DISPOSAL_MODES } from '../../../rules/code-lists.ts';
import { DEFAULT_CHAINS } from '../../../rules/approval-chains.ts';
import { APPROVAL_MATTERS, MATTER_NAMES, OUTCOME_NAMES } from '../../../rules/course-lists.ts';
import { NO_RESULT_CAUSES, NO_RESULT_OUTCOMES } from '../../../rules/risks.ts';
import type { CourseStage } from '../../../rules/course-stages.ts';
import { chainField } from '../../vault/sections.ts';
import { defineStep } from '../define.ts';
import { dateField, namesField, personsField, wordField, wordsField } from '../fields.ts';
import { declaredField, withDeclared } from '../rulings.ts';
import { type Lack, moved, trackOf } from '../state.ts';

/**
 * 呈批: puts a matter forward for approval. What must be said depends on the matter: a disposal names its mode, a plan
 * its group, a report its outcome and who signed it. Guards ask for it; the fold takes it as it was signed.
 */
export const submit = defineStep({
  action: 'submit',
  event: 'ApprovalRequested',
  term: '呈批',
  head: {
    persons: personsField,
    matter: z.enum(MATTER_NAMES),
    mode: z.enum(DISPOSAL_MODES).optional(),
    detail: wordField.optional(),
    /** 暂存待查: when it is looked at again. */
    reviewOn: dateField.optional(),
    group: namesField.optional(),
    declared: declaredField,
    outcome: z.enum(OUTCOME_NAMES).optional(),
    signedBy: namesField.optional(),
    /** 未果原因 of a verification. */
    cause: z.enum(NO_RESULT_CAUSES).optional(),
    /** 延长核查期限. */
    until: dateField.optional(),
    /** 上级批准文号, where the rule asks for a higher approval. */
    higherApproval: wordField.optional(),
    falseAccusation: z.boolean().optional(),
    /** 审批层级, as it was set when the matter was put forward; without it, the one level of the rule. */
    chain: chainField.optional(),
  },
  content: {
    reason: wordsField,
    plan: wordsField.optional(),
    /** Why a member of the group has not signed. */
    missingSignature: wordsField.optional(),
    /** 重启条件 of what is shelved after a verification. */
    restartWhen: wordsField.optional(),
  },
  filledIn: ['chain'],
  from: null,
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_PENDING',
    'GUARD_NO_STUDY',
    'GUARD_STAGE_OF_MATTER',
    'GUARD_MODE_STUDIED',
    'GUARD_MATTER_COMPLETE',
    'GUARD_REVIEW_DATE',
    'GUARD_TWO_PERSONS',
    'GUARD_RECUSED',
    'GUARD_DECLARED',
    'GUARD_HEAD_OF_UNIT',
    'GUARD_GROUP_SIGNED',
    'GUARD_FALSE_ACCUSATION',
  ],
  correctable: { replaced: ['higherApproval'] },
  fold: (course, { head, content, ...step }) => {
    const stages: readonly CourseStage[] = APPROVAL_MATTERS[head.matter];
    for (const code of head.persons) {
      const { stage, pending } = trackOf(course, code);
      if (pending !== null) return '已有事项待审批';
      if (!stages.includes(stage)) return '当前环节不能呈批此事项';
    }
    const { persons, matter, mode = null, outcome = null, reviewOn = null, group = [] } = head;
    const chain = head.chain ?? DEFAULT_CHAINS[matter].chain;
    const lacks = lacksOf(head, content);
    const request = {
      ...{ ...step, persons, matter, mode, outcome, reviewOn, group, chain, lacks },
      ...{ given: [], decision: null },
    };
    const requests = [...course.requests, request];
    return moved(withDeclared({ ...course, requests }, head.declared), persons, () => ({ pending: step.event }));
  },
});

type Reported = { readonly matter: string; readonly outcome?: string | undefined; readonly cause?: string | undefined };

/** What a report without a result leaves open; of content that did not travel or was erased nothing is held against it. */
function lacksOf(
  { matter, outcome = '', cause }: Reported,
  content: { readonly restartWhen?: string | undefined } | null,
): readonly Lack[] {
  if (matter !== '初步核实处置建议' || !NO_RESULT_OUTCOMES.includes(outcome)) return [];
  const isOpenEnded = outcome === '暂存待查' && content !== null && content.restartWhen === undefined;
  return [...(cause === undefined ? (['cause'] as const) : []), ...(isOpenEnded ? (['restart-rule'] as const) : [])];
}
