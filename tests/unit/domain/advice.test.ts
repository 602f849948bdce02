import { describe, expect, it } from 'vitest';
import { adviceFor, adviceSpoken } from '../../../shared/domain/advice/advice-for.ts';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { ADVICE, ADVICE_CODES, type AdviceCode } from '../../../shared/rules/advice.ts';
import { DUTIES_OF } from '../../../shared/rules/course-lists.ts';
import { assessing, LOOKED_UP } from '../../support/assessment.ts';
import { type CourseWalk, LEADER, newWalk } from '../../support/course.ts';
import { agreed, disposedOf, must, signed, STEP } from '../../support/course-steps.ts';

const RISKS = { action: 'mark-risks', risks: ['串供'], evidenceFixed: '尚未固定', markedOn: '2026-03-04' };
const FIXED = { ...RISKS, evidenceFixed: '已固定' };
const TALK = { action: 'hold-talk', heldOn: '2026-03-06', talkers: ['李明', '周平'], place: '谈话室' };
const REPORT = { outcome: '暂存待查', signedBy: ['李明', '周平'], reviewOn: '2026-09-01' };

/** One scene for each advice: how a lead comes to where it speaks, and how to where it does not. */
type Scene = {
  readonly speaks: (walk: CourseWalk) => void;
  readonly silent: (walk: CourseWalk) => void;
  readonly today?: string;
};

const assessed = (walk: CourseWalk, state: '清楚' | '不清楚') => {
  must(walk, { ...assessing(state), ...LOOKED_UP });
};
const talkPlanned = (walk: CourseWalk) => {
  disposedOf(walk, '谈话函询');
  agreed(walk, '谈话函询方案');
};
const believed = (walk: CourseWalk) => {
  talkPlanned(walk);
  must(walk, TALK);
  agreed(walk, '谈话函询处置意见', { outcome: '采信了结' });
  must(walk, STEP.close('采信了结'));
};
const verified = (walk: CourseWalk, more: object) => {
  disposedOf(walk, '初步核实');
  agreed(walk, '初步核实方案');
  must(walk, STEP.submit('初步核实处置建议', { ...REPORT, ...more }));
};

/** Only a decision on paper can name no day: what is put forward here has to. */
const shelvedOnPaper = (walk: CourseWalk) => {
  must(walk, STEP.assign());
  walk.add('DisposalRecorded', {
    head: { mode: '暂存待查', decidedOn: '2026-03-03', decidedBy: '王芳', decidedAs: 'paper' },
  });
};

const SCENES: Readonly<Record<AdviceCode, Scene>> = {
  TALK_ON_CHECKABLE: {
    speaks: (walk) => {
      assessed(walk, '清楚');
      disposedOf(walk, '谈话函询');
    },
    silent: (walk) => {
      assessed(walk, '不清楚');
      disposedOf(walk, '谈话函询');
    },
  },
  CONTACT_BEFORE_EVIDENCE: {
    speaks: (walk) => {
      disposedOf(walk, '谈话函询');
      must(walk, RISKS);
      agreed(walk, '谈话函询方案');
    },
    silent: (walk) => {
      disposedOf(walk, '谈话函询');
      must(walk, FIXED);
      agreed(walk, '谈话函询方案');
    },
  },
  SHELVED_NO_REVIEW: {
    speaks: shelvedOnPaper,
    silent: (walk) => {
      disposedOf(walk, '暂存待查');
    },
  },
  TALK_REPORT_DUE: {
    speaks: (walk) => {
      talkPlanned(walk);
      must(walk, TALK);
    },
    silent: (walk) => {
      talkPlanned(walk);
      must(walk, TALK);
      must(walk, STEP.submit('谈话函询处置意见', { outcome: '采信了结' }));
    },
    today: '2026-03-27',
  },
  SPOT_CHECK_DUE: {
    speaks: believed,
    silent: (walk) => {
      believed(walk);
      must(walk, { action: 'draw-spot-check', drawnOn: '2026-03-19', spotCheck: '未抽中' });
    },
  },
  NO_RESULT_NO_CAUSE: {
    speaks: (walk) => {
      verified(walk, {});
    },
    silent: (walk) => {
      verified(walk, { cause: '措施受限' });
    },
  },
  SHELVED_NO_RESTART_RULE: {
    speaks: (walk) => {
      verified(walk, {});
    },
    silent: (walk) => {
      verified(walk, { restartWhen: '审计报告出来以后' });
    },
  },
};

const TODAY = '2026-03-20';
const open = (walk: CourseWalk, code: string, today = TODAY) =>
  adviceFor(walk.lead, { today, book: SHIPPED_RULES }).filter((one) => one.code === code);

describe.each(Object.entries(SCENES))('advice %s', (code, { speaks, silent, today = TODAY }) => {
  it('speaks where it applies, with what in the file it rests on', () => {
    const walk = newWalk();
    speaks(walk);
    const [found] = open(walk, code, today);
    expect(found).toMatchObject({ persons: ['01'] });
    expect(found?.because).not.toBe('');
  });

  it('is silent where it does not', () => {
    const walk = newWalk();
    silent(walk);
    expect(open(walk, code, today)).toEqual([]);
  });

  it('stops nothing, and is silent once it was signed why it is not followed', () => {
    const walk = newWalk({ today });
    speaks(walk);
    const [found] = open(walk, code, today);
    const declined = {
      ...{ action: 'decline-advice', advice: code, persons: ['01'], reason: '情况已经向组长说明' },
      about: found?.about,
    };
    must(walk, declined);
    expect(open(walk, code, today)).toEqual([]);
    expect(walk.lead.conflicts).toEqual([]);
    const said = { advice: code, about: found?.about, reason: '情况已经向组长说明' };
    expect(walk.lead.course.said.at(-1)?.values).toMatchObject(said);
    expect(walk.act(declined)).toEqual(['GUARD_NO_ADVICE']);
  });
});

it('speaks of a shelving on paper that names no day, until one is set', () => {
  const walk = newWalk();
  shelvedOnPaper(walk);
  expect(open(walk, 'SHELVED_NO_REVIEW')).toHaveLength(1);
  must(walk, { action: 'plan-review', reviewOn: '2026-09-01' });
  expect(open(walk, 'SHELVED_NO_REVIEW')).toEqual([]);
});

it('speaks again when the risks are marked anew, and not of contact that came before', () => {
  const walk = newWalk();
  disposedOf(walk, '谈话函询');
  must(walk, RISKS);
  agreed(walk, '谈话函询方案');
  must(walk, { action: 'decline-advice', advice: 'CONTACT_BEFORE_EVIDENCE', persons: ['01'], reason: '已布置' });
  expect(open(walk, 'CONTACT_BEFORE_EVIDENCE')).toEqual([]);
  must(walk, { ...RISKS, risks: ['证据灭失'] });
  expect(open(walk, 'CONTACT_BEFORE_EVIDENCE')).toHaveLength(1);
  const late = newWalk();
  talkPlanned(late);
  must(late, TALK);
  must(late, RISKS);
  expect(open(late, 'CONTACT_BEFORE_EVIDENCE')).toEqual([]);
});

it('says of a talk that risks were marked, and is done with it once there is an outcome', () => {
  const walk = newWalk();
  must(walk, RISKS);
  talkPlanned(walk);
  expect(open(walk, 'TALK_ON_CHECKABLE')[0]?.because).toBe('标注了串供风险');
  must(walk, TALK);
  agreed(walk, '谈话函询处置意见', { outcome: '再次谈话函询' });
  expect(open(walk, 'TALK_ON_CHECKABLE')).toEqual([]);
});

it('tells a restart rule that is set later, and no longer holds what was not agreed to against the lead', () => {
  const walk = newWalk();
  verified(walk, {});
  const request = walk.last();
  const refused = newWalk();
  verified(refused, {});
  must(refused, signed(refused.last(), { decision: '退回修改' }), LEADER);
  expect(open(refused, 'NO_RESULT_NO_CAUSE')).toEqual([]);
  must(walk, signed(request), LEADER);
  expect(open(walk, 'SHELVED_NO_RESTART_RULE')).toHaveLength(1);
  must(walk, { action: 'plan-review', reviewOn: '2026-10-01', restartWhen: '关键人返回以后' });
  expect(open(walk, 'SHELVED_NO_RESTART_RULE')).toEqual([]);
  expect(open(walk, 'NO_RESULT_NO_CAUSE')).toHaveLength(1);
});

it('asks of one whose course is over only what is still to be done there', () => {
  const walk = newWalk();
  verified(walk, { outcome: '予以了结', reviewOn: undefined });
  must(walk, signed(walk.last()), LEADER);
  expect(open(walk, 'NO_RESULT_NO_CAUSE')).toHaveLength(1);
  must(walk, STEP.close('查否了结'));
  expect(open(walk, 'NO_RESULT_NO_CAUSE')).toEqual([]);
  const done = newWalk();
  believed(done);
  expect(open(done, 'SPOT_CHECK_DUE')).toHaveLength(1);
});

it('is silent once the lead is archived, and what was answered before stays as it was signed', () => {
  const walk = newWalk();
  assessed(walk, '清楚');
  disposedOf(walk, '谈话函询');
  must(walk, { action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', persons: ['01'], reason: '组长要求先谈话' });
  agreed(walk, '谈话函询方案');
  must(walk, TALK);
  agreed(walk, '谈话函询处置意见', { outcome: '采信了结' });
  must(walk, STEP.close('采信了结'));
  for (const duty of DUTIES_OF.采信了结) must(walk, { action: 'fulfil', duty, doneOn: '2026-03-19' });
  expect(open(walk, 'SPOT_CHECK_DUE')).toHaveLength(1);
  must(walk, STEP.archive);
  expect(adviceSpoken(walk.lead, { today: TODAY, book: SHIPPED_RULES })).toEqual([]);
  expect(walk.lead.course.declined).toMatchObject([{ advice: 'TALK_ON_CHECKABLE', persons: ['01'] }]);
  expect(walk.lead.course.said.map(({ values }) => values['reason'])).toContain('组长要求先谈话');
});

it('tells beside an advice that speaks by which step it was answered', () => {
  const walk = newWalk({ subjects: 2 });
  assessed(walk, '清楚');
  disposedOf(walk, '谈话函询');
  must(walk, { action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', persons: ['01'], reason: '金额不大' });
  expect(adviceSpoken(walk.lead, { today: TODAY, book: SHIPPED_RULES })).toMatchObject([
    { code: 'TALK_ON_CHECKABLE', persons: ['01'], declined: { event: walk.last() } },
    { code: 'TALK_ON_CHECKABLE', persons: ['02'], declined: null },
  ]);
  expect(open(walk, 'TALK_ON_CHECKABLE')).toMatchObject([{ persons: ['02'] }]);
});

it('has a sentence, a condition and an article for every code', () => {
  expect(Object.keys(ADVICE)).toEqual([...ADVICE_CODES]);
  for (const { text, when, basis } of Object.values(ADVICE)) {
    expect(text.endsWith('。')).toBe(true);
    expect(when).not.toBe('');
    expect(basis.article).toMatch(/^第.+条$/u);
  }
});
