import { describe, expect, it } from 'vitest';
import { CORRECTABLE_TERMS } from '../../../shared/contract/correctable-terms.ts';
import { clocksOf } from '../../../shared/domain/clocks/clocks-of.ts';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { correctableFields, fitsField } from '../../../shared/domain/course/correction.ts';
import { trackOf } from '../../../shared/domain/course/state.ts';
import { ALL_STEPS } from '../../../shared/domain/course/steps.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { type CourseWalk, HANDLER, LEADER, newWalk } from '../../support/course.ts';
import { correcting, delivered } from '../../support/correction-guard-cases.ts';
import { agreed, disposedOf, filedOf, must, signed, STEP } from '../../support/course-steps.ts';

const saidOf = ({ lead: { course } }: CourseWalk, type: string) =>
  course.said.findLast((one) => one.type === type)?.values;
const dueOf = ({ lead }: CourseWalk, code: string) => clocksOf(lead, SHIPPED_RULES).find((one) => one.code === code);
const folded = (events: readonly FoldEvent[]) => {
  const lead = foldLead(events);
  if (lead === null) throw new Error('no lead');
  return lead;
};

/** An accident that was reported three hours after it. */
function reported(): CourseWalk {
  const walk = newWalk();
  must(walk, STEP.assign());
  must(walk, STEP.accident({ occurredOn: '2026-03-05', occurredAt: '16:40' }));
  must(walk, STEP.reportAccident(walk.last(), { reportedOn: '2026-03-05', reportedAt: '19:00' }));
  return walk;
}

describe('a correction of a signed step', () => {
  it('takes the place of what was signed, moves the clock, and keeps the old value with who and why', () => {
    const walk = delivered();
    expect(dueOf(walk, 'D07')).toMatchObject({ startedOn: '2026-03-06' });
    const before = dueOf(walk, 'D07')?.dueOn ?? '';
    must(walk, correcting(walk, 'InquiryDelivered', { deliveredOn: '2026-03-10', copiedTo: '住建局党组' }));
    expect(saidOf(walk, 'InquiryDelivered')).toMatchObject({ deliveredOn: '2026-03-10', copiedTo: '住建局党组' });
    expect(dueOf(walk, 'D07')).toMatchObject({ startedOn: '2026-03-10' });
    expect((dueOf(walk, 'D07')?.dueOn ?? '') > before).toBe(true);
    expect(walk.lead.course.corrections).toMatchObject([
      {
        ...{ event: walk.last(), actor: HANDLER.key, reason: '核对回执后更正' },
        changes: [
          { field: 'deliveredOn', old: '2026-03-06', new: '2026-03-10' },
          { field: 'copiedTo', old: null, new: '住建局党组' },
        ],
      },
    ]);
    expect(walk.lead.conflicts).toEqual([]);
  });

  it('is itself corrected by the next one, each with the value before it', () => {
    const walk = delivered();
    must(walk, correcting(walk, 'InquiryDelivered', { documentNumber: '函2', copiedTo: '住建局党组' }));
    must(walk, correcting(walk, 'InquiryDelivered', { documentNumber: '函3', copiedTo: null }));
    expect(walk.lead.course.corrections.map(({ changes }) => changes)).toEqual([
      [
        { field: 'documentNumber', old: '函1', new: '函2' },
        { field: 'copiedTo', old: null, new: '住建局党组' },
      ],
      [
        { field: 'documentNumber', old: '函2', new: '函3' },
        { field: 'copiedTo', old: '住建局党组', new: null },
      ],
    ]);
    expect(saidOf(walk, 'InquiryDelivered')).not.toHaveProperty('copiedTo');
  });

  it('stands in the state as well: a closing, a transfer, a thing, an archive', () => {
    const walk = newWalk({ subjects: 2 });
    disposedOf(walk, '予以了结', { persons: ['01'] });
    must(walk, STEP.close('直接了结', { persons: ['01'], recoveredFen: 100 }));
    must(walk, correcting(walk, 'LeadClosed', { closedOn: '2026-03-17', recoveredFen: 1000 }));
    expect(trackOf(walk.lead.course, '01').closing).toMatchObject({ closedOn: '2026-03-17', recoveredFen: 1000 });
    must(walk, STEP.property({ persons: ['02'] }));
    must(walk, correcting(walk, 'PropertyRegistered', { keptAt: '保险柜', quantity: '2只', propertyFen: 9900 }));
    expect(walk.lead.course.property).toMatchObject([{ keptAt: '保险柜', look: { quantity: '2只' } }]);
    expect(saidOf(walk, 'StepCorrected')).toMatchObject({
      ...{ fields: ['keptAt', 'quantity', 'propertyFen'], changes: { keptAt: '保险柜' } },
      contentChanges: { quantity: '2只', propertyFen: 9900 },
    });
  });

  it('is refused after the archive, but for the entry of the archive itself', () => {
    const walk = newWalk();
    disposedOf(walk, '予以了结');
    must(walk, STEP.close('直接了结'));
    must(walk, STEP.archive);
    expect(walk.act(correcting(walk, 'LeadClosed', { closedOn: '2026-03-17' }))).toEqual(['GUARD_ARCHIVED']);
    must(walk, correcting(walk, 'LeadArchived', { number: '2026-12' }));
    expect(walk.lead.course.archived).toMatchObject({ number: '2026-12', archivedOn: '2026-03-19' });
  });

  it('leaves alone what was decided, who was meant and who signed, in every step', () => {
    const decided = ['decision', 'mode', 'outcome', 'matter', 'decidedBy', 'request', 'persons', 'as', 'group', 'kind'];
    const signed = [
      'signedBy',
      'propertySignedBy',
      'confirmedBy',
      'handlers',
      'talkers',
      'officers',
      'measures',
      'level',
    ];
    for (const step of ALL_STEPS) {
      const { correctable } = step;
      const names = [...(correctable?.replaced ?? []), ...(correctable?.filled ?? [])];
      expect(names.filter((name) => [...decided, ...signed].includes(name))).toEqual([]);
      // Only what need not be said can be taken back.
      for (const name of step.correctable?.filled ?? []) expect(fitsField(step, name, null)).toBe(true);
    }
    expect(ALL_STEPS.filter(({ correctable }) => correctable !== undefined).length).toBeGreaterThan(25);
  });

  it('does not touch what somebody signed himself, nor a field that was never said', () => {
    const decided = newWalk();
    must(decided, STEP.assign());
    must(decided, STEP.study('谈话函询'));
    must(decided, STEP.submit('处置', { mode: '谈话函询' }));
    must(decided, signed(decided.last()), LEADER);
    const own = correcting(decided, 'ApprovalDecided', { decidedOn: '2026-03-06' });
    expect(decided.act(own, LEADER)).toContain('GUARD_CORRECTION_STEP');
    const walk = delivered();
    must(walk, { action: 'receive-reply', receivedOn: '2026-03-10', headSigned: '已签署意见' });
    expect(walk.act(correcting(walk, 'ReplyReceived', { headSigned: '本人为主要负责人' }))).toEqual([
      'GUARD_CORRECTION_FIELD',
    ]);
    expect(walk.act(correcting(walk, 'ReplyReceived', { receivedOn: null }))).toEqual(['GUARD_CORRECTION_FIELD']);
  });

  it('asks the days of the step again, and of the steps that rest on them', () => {
    const walk = newWalk();
    filedOf(walk);
    must(walk, STEP.node('审理受理', { on: '2026-03-18' }));
    must(walk, STEP.node('审理终结', { on: '2026-03-19' }));
    const first = walk.lead.course.nodes.find(({ node }) => node === '审理受理')?.event;
    const onto = (on: string) => walk.act({ action: 'correct-step', target: first, changes: { on }, reason: '核对' });
    expect(onto('2026-03-20')).toEqual(['GUARD_NODE_ORDER']);
    expect(onto('2026-04-20')).toContain('GUARD_DATE');
    expect(onto('2026-03-19')).toEqual([]);
    const accident = reported();
    const moved = (occurredAt: string) => accident.act(correcting(accident, 'AccidentRecorded', { occurredAt }));
    expect(moved('19:30')).toEqual(['GUARD_ACCIDENT_ORDER']);
    expect(moved('18:30')).toEqual([]);
    expect(accident.act(correcting(accident, 'AccidentReported', { reportedAt: '18:00' }))).toEqual([
      'GUARD_ACCIDENT_ORDER',
    ]);
  });

  it('is for those who may take the step: one who is recused may not', () => {
    const walk = newWalk();
    disposedOf(walk, '谈话函询');
    agreed(walk, '谈话函询方案');
    must(walk, { action: 'hold-talk', heldOn: '2026-03-09', talkers: ['李明', '周平'], place: '谈话室' });
    const ground = '担任过本案的证人';
    const declared = { action: 'declare-recusal', ground, declaredOn: '2026-03-10' };
    // He who talked and is recused since stops nobody else.
    must(walk, { ...declared, person: '周平', declaredBy: '周平' });
    must(walk, correcting(walk, 'TalkHeld', { place: '二号谈话室' }));
    must(walk, { ...declared, person: '李明', declaredBy: '李明' });
    expect(walk.act(correcting(walk, 'TalkHeld', { place: '三号谈话室' }))).toEqual(['GUARD_RECUSED']);
    expect(walk.act(correcting(walk, 'TalkHeld', { place: '三号谈话室' }), LEADER)).toEqual([]);
  });
});

describe('a correction that cannot be', () => {
  it.each<[string, { readonly type?: string } & Readonly<Record<string, unknown>>, string]>([
    [
      'of a step that is not there',
      { target: '0'.repeat(64), fields: ['place'], changes: { place: '甲' } },
      '没有要更正的步骤',
    ],
    [
      'of what was decided',
      { type: 'StudyRecorded', fields: ['mode'], changes: { mode: '初步核实' } },
      '这一项不能更正',
    ],
    [
      'with a day that is none',
      { type: 'InquiryDelivered', fields: ['deliveredOn'], changes: { deliveredOn: '三月' } },
      '更正后的内容不符合原步骤的要求',
    ],
  ])('%s is kept as a conflict and changes nothing', (_, { type, ...head }, why) => {
    const walk = delivered();
    const target = walk.lead.course.said.find((one) => one.type === type)?.event;
    const before = walk.lead.course;
    walk.add('StepCorrected', {
      head: { ...(target === undefined ? {} : { target }), ...head },
      content: { reason: '误' },
    });
    expect(walk.lead.conflicts).toMatchObject([{ type: 'StepCorrected', why }]);
    expect(walk.lead.course).toEqual(before);
  });

  it('of a step that came later, or that was itself a contradiction, is one', () => {
    const walk = delivered();
    const events = [...walk.events];
    const inquiry = events.findIndex(({ type }) => type === 'InquiryDelivered');
    must(walk, correcting(walk, 'InquiryDelivered', { documentNumber: '函2' }));
    const correction = walk.events.at(-1);
    const early = { ...correction, hlc: '000000000001-0001' } as FoldEvent;
    expect(folded([...events, early]).conflicts).toMatchObject([{ type: 'StepCorrected', why: '没有要更正的步骤' }]);
    const withoutPlan = events.filter((_, index) => index === inquiry || index < 4).concat(correction ?? []);
    expect(folded(withoutPlan).conflicts.map(({ type }) => type)).toEqual(['InquiryDelivered', 'StepCorrected']);
  });

  it('of a stranger to the file changes nothing', () => {
    const walk = delivered();
    must(walk, correcting(walk, 'InquiryDelivered', { documentNumber: '函2' }));
    const other = '99999999-9999-4999-8999-999999999999';
    const events = walk.events.map((one) => (one.type === 'StepCorrected' ? { ...one, vault: other } : one));
    const lead = folded(events);
    expect(lead.course.said.find(({ type }) => type === 'InquiryDelivered')?.values).toMatchObject({
      documentNumber: '函1',
    });
    expect(lead.conflicts).toMatchObject([{ why: '不是登记单位的记录' }]);
  });
});

describe('content that is not there', () => {
  const withThing = () => {
    const walk = newWalk();
    must(walk, STEP.assign());
    must(walk, STEP.property());
    must(walk, correcting(walk, 'PropertyRegistered', { keptAt: '保险柜', quantity: '2只' }));
    return walk;
  };
  const without = (types: readonly string[], events: readonly FoldEvent[]) =>
    events.map((one) => (types.includes(one.type) ? { ...one, sections: { head: one.sections['head'] } } : one));

  it('stays erased, while the facts in the shell keep their correction', () => {
    const lead = folded(without(['PropertyRegistered', 'StepCorrected'], withThing().events));
    expect(lead.conflicts).toEqual([]);
    expect(lead.course.property).toMatchObject([{ keptAt: '保险柜', look: null }]);
    expect(lead.course.corrections).toMatchObject([{ reason: null, changes: [{ field: 'keptAt' }] }]);
  });

  it('is unknown where only the correction of it is not there: the old value would be a false one', () => {
    const lead = folded(without(['StepCorrected'], withThing().events));
    expect(lead.course.property).toMatchObject([{ keptAt: '保险柜', look: null }]);
  });

  it('cannot be said anew by a correction', () => {
    const fieldsOf = (events: readonly FoldEvent[]) => {
      const said = folded(events).course.said.find(({ type }) => type === 'PropertyRegistered');
      return said === undefined ? [] : correctableFields(said);
    };
    const { events } = withThing();
    expect(fieldsOf(events)).toEqual(['documentNumber', 'takenOn', 'keptAt', 'quantity', 'propertyFen']);
    const erased = without(['PropertyRegistered', 'StepCorrected'], events);
    expect(fieldsOf(erased)).toEqual(['documentNumber', 'takenOn', 'keptAt']);
  });
});

it('gives every field that can be corrected a name to be shown by', () => {
  const fields = ALL_STEPS.flatMap(({ correctable }) => [
    ...(correctable?.replaced ?? []),
    ...(correctable?.filled ?? []),
  ]);
  expect(Object.keys(CORRECTABLE_TERMS).sort()).toEqual([...new Set(fields)].sort());
});
