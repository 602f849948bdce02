import { describe, expect, it } from 'vitest';
import { completionAction, completionFaults } from '../../../../renderer/features/lead-file/model/completion.ts';
import { disposalAction, disposalFaults, NO_DISPOSAL } from '../../../../renderer/features/lead-file/model/disposal.ts';
import { absence, arrivalFacts, matterFacts } from '../../../../renderer/features/lead-file/model/facts.ts';
import { subjectTitle } from '../../../../renderer/features/lead-file/model/subject-title.ts';
import { timeLeftText } from '../../../../renderer/features/reporter/time-left.ts';
import { actionSchema } from '../../../../shared/domain/lead/actions.ts';
import { disposal, lead } from './support.ts';

describe('what the subject is called', () => {
  it.each([
    ['awaiting-opinion', null, '被反映人'],
    ['closed', '函询', '被反映人'],
    ['talk-inquiry', '函询', '被函询人'],
    ['talk-inquiry', '直接谈话', '被谈话人'],
    ['talk-inquiry', '委托谈话', '被谈话人'],
    ['talk-inquiry', '再次谈话函询', '被谈话函询人'],
    ['verification', null, '被核查人'],
  ] as const)('%s, %s: %s', (status, detail, title) => {
    expect(subjectTitle({ status, disposals: [disposal({ detail })] })).toBe(title);
  });
});

describe('facts of a registration', () => {
  it('leave out what was not said, and never name the reporter', () => {
    expect(Object.fromEntries(arrivalFacts(lead()))).toEqual({
      收到日期: '2026年11月23日',
      收件方式: '来信',
      线索来源: '信访举报',
      来件类别: '检举控告',
      署名情况: '实名',
      检举控告人: '已登记，不显示',
      原件: '3页，密码柜2层03袋',
      登记: '2026-11-23 16:42 李明',
    });
    expect(matterFacts(lead()).at(-1)).toEqual(['涉及金额', '5.2万元（52 000元）']);
  });

  it('say in words why a part is not there', () => {
    const partState = { subjects: 'withheld', content: 'erased', ledger: 'none' } as const;
    expect((['subjects', 'content', 'ledger'] as const).map((part) => absence(lead({ partState }), part))).toEqual([
      '这一部分未随密封包报送。',
      '这一部分已按指令清除。',
      null,
    ]);
  });
});

describe('a disposal that is entered', () => {
  const days = { receivedOn: '2026-11-01', latest: '2026-11-21', today: '2026-11-23' };
  const typed = { ...NO_DISPOSAL, mode: '谈话函询', detail: '函询', decidedOn: '1120', decidedBy: ' 陈某 ' } as const;

  it('is the step that the vault takes', () => {
    const action = disposalAction({ ...typed, documentNumber: '12号', note: ' ' }, days);
    expect(actionSchema.parse(action)).toEqual({
      ...{ action: 'dispose', mode: '谈话函询', detail: '函询', decidedOn: '2026-11-20', decidedBy: '陈某' },
      documentNumber: '12号',
    });
  });

  it('says at each field what is missing', () => {
    expect(disposalFaults(NO_DISPOSAL, days)).toEqual({
      mode: '请选择处置方式。',
      decidedOn: '请填写审批件上的决定日期。',
      decidedBy: '请填写审批人。',
    });
    expect(disposalAction(NO_DISPOSAL, days)).toBeNull();
  });

  it.each(['2026-10-31', '2026-11-24'])('was decided between receipt and today, not on %s', (decidedOn) => {
    expect(disposalFaults({ ...typed, decidedOn }, days)).toEqual({
      decidedOn: '决定日期应在收到日期与今天之间，请核对。',
    });
    expect(disposalAction({ ...typed, decidedOn }, days)).toBeNull();
  });

  it('is not entered where it was decided after the vault was there', () => {
    expect(disposalFaults({ ...typed, decidedOn: '2026-11-22' }, days).decidedOn).toMatch(/^只有本库建立/u);
    expect(disposalFaults({ ...typed, decidedOn: '2026-11-21' }, days)).toEqual({});
  });
});

describe('a completion that is entered', () => {
  const [receivedOn, today] = ['2024-03-05', '2026-11-23'];
  const closed = { state: 'closed', closedOn: '', note: '' } as const;

  it('is the step that the vault takes; the day of closing may be unknown', () => {
    expect(actionSchema.parse(completionAction(closed, receivedOn, today))).toEqual({
      action: 'complete',
      state: 'closed',
    });
    expect(completionAction({ ...closed, closedOn: '2024-06-01', note: '查' }, receivedOn, today)).toEqual({
      ...{ action: 'complete', state: 'closed', closedOn: '2024-06-01', note: '查' },
    });
  });

  it('of an open lead has no day of closing, even if one was typed before', () => {
    expect(completionAction({ state: 'open', closedOn: '2024-06-01', note: '' }, receivedOn, today)).toEqual({
      ...{ action: 'complete', state: 'open' },
    });
  });

  it('says what is wrong', () => {
    expect(completionFaults({ ...closed, state: '' }, receivedOn, today)).toEqual({ state: '请选择实际办理状态。' });
    expect(completionFaults({ ...closed, closedOn: '早就' }, receivedOn, today).closedOn).toMatch(/^没有看懂/u);
    for (const closedOn of ['2024-03-04', '2026-11-24']) {
      expect(completionFaults({ ...closed, closedOn }, receivedOn, today).closedOn).toMatch(/^办结日期应在/u);
      expect(completionAction({ ...closed, closedOn }, receivedOn, today)).toBeNull();
    }
  });
});

describe('time that is left', () => {
  it.each([
    [600, '10分00秒'],
    [545, '9分05秒'],
    [59, '59秒'],
    [0, '0秒'],
  ])('%i seconds: %s', (seconds, text) => {
    expect(timeLeftText(seconds)).toBe(text);
  });
});
