import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../../renderer/features/lead-form/model/to-draft.ts';
import { withSubject, write } from '../../../../renderer/features/lead-form/model/values.ts';
import { leadDraftSchema } from '../../../../shared/domain/lead/draft.ts';
import { context, filled, LETTER } from './support.ts';

describe('the form as the contract takes it', () => {
  test('a plain letter', () => {
    const draft = draftOf(filled(LETTER), context());
    expect(draft).toEqual({
      receivedOn: '2026-11-26',
      channel: '来信',
      source: '信访举报',
      letterClass: '检举控告',
      classification: '工作秘密',
      subjects: [{ kind: '个人', name: '王建国', organisation: '市住建局', management: '驻在单位党组管理' }],
      category: '违反廉洁纪律',
      eightRules: false,
      problem: '反映其收受礼金。',
      signature: '匿名',
      originalPages: 3,
      originalPlace: '密码柜2层03袋',
    });
    expect(leadDraftSchema.safeParse(draft).success).toBe(true);
  });

  test('every field there is', () => {
    const values = filled({
      ...LETTER,
      receivedOn: '11.2',
      lateReason: '交接遗漏。',
      channel: '转来',
      writtenOn: '2026年10月30日',
      source: '上级交办',
      sourceOrganisation: ' 市纪委监委信访室 ',
      documentNumber: '市纪办〔2026〕15号',
      'subject.1.post': '处长',
      'subject.1.rank': '乡科级',
      'subject.1.politicalStatus': '中共党员',
      'subject.1.supervised': '是',
      'subject.1.topLeader': '否',
      'subject.1.delegate': '市人大代表',
      subcategory: '公务用车',
      eightRules: '是',
      problem: '第一行\r\n第二行\u0007\n',
      occurred: '2025年',
      amount: '5.2',
      signature: '实名',
      'reporter.name': '孙某',
      'reporter.contact': '138',
      'reporter.address': '某路',
      'reporter.confidential': '是',
      'reporter.feedbackAgreed': '否',
      repeat: '重复',
      repeatOf: 'zj01-2026-0001',
      originalPages: '３页',
      proposedOpinion: '拟谈话函询',
      handler: '李明',
    });
    const draft = draftOf(values, context());
    expect(draft).toMatchObject({
      receivedOn: '2026-11-02',
      writtenOn: '2026-10-30',
      sourceOrganisation: '市纪委监委信访室',
      problem: '第一行\n第二行',
      amountFen: 5_200_000,
      originalPages: 3,
      repeatOf: 'ZJ01-2026-0001',
      eightRules: true,
      lateReason: '交接遗漏。',
      reporter: { name: '孙某', contact: '138', address: '某路', confidential: true, feedbackAgreed: false },
      subjects: [{ supervised: true, topLeader: false, delegate: '市人大代表', politicalStatus: '中共党员' }],
    });
    expect(draft).not.toHaveProperty('letterClass');
    expect(leadDraftSchema.safeParse(draft).success).toBe(true);
  });

  test('what is not asked any more is not sent, whatever still stands in it', () => {
    const draft = draftOf(
      filled({
        ...LETTER,
        documentNumber: '旧文号',
        'reporter.name': '孙某',
        'reporter.contact': '138',
        repeatOf: 'ZJ01-2026-0001',
        repeat: '首次',
        lateReason: '旧原因',
        'subject.1.kind': '单位',
        'subject.1.post': '处长',
      }),
      context(),
    );
    for (const field of ['documentNumber', 'reporter', 'repeatOf', 'lateReason'])
      expect(draft).not.toHaveProperty(field);
    expect(draft.subjects?.[0]).not.toHaveProperty('post');
  });

  test('a stopped lead sends no content', () => {
    const draft = draftOf(filled({ ...LETTER, 'subject.1.management': '市管' }), context());
    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['problem']));
    expect(draft).not.toHaveProperty('category');
    expect(draft).not.toHaveProperty('signature');
  });

  test('subjects go in their order', () => {
    const [two, key] = withSubject(filled(LETTER));
    const values = write(write(two, `subject.${key}.name`, '李强'), `subject.${key}.management`, '县管');
    expect(draftOf(values, context()).subjects?.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['王建国', '市住建局'],
      ['李强', '市住建局'],
    ]);
  });
});
