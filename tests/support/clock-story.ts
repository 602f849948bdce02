import { CASE_NODES } from '../../shared/rules/course-lists.ts';
import { type CourseWalk, LEADER, newWalk } from './course.ts';
import { ASKED, filedOf, must, STEP } from './course-steps.ts';

type Fields = Readonly<Record<string, unknown>>;
/** Something that happened to a lead on a day, in the words of its file. */
export type Happening = readonly [day: string, what: string, more?: Fields];

type Take = (walk: CourseWalk, day: string, more: Fields) => void;

const assign: Take = (walk, day) => {
  if (walk.lead.course.handlers.length === 0) must(walk, STEP.assign({ decidedOn: day }));
};
const agree = (walk: CourseWalk, day: string) => {
  const waiting = walk.lead.course.requests.find(({ decision }) => decision === null)?.event ?? '';
  must(walk, STEP.approve(waiting, { decidedOn: day }), LEADER);
};
const put =
  (matter: string, fixed: Fields = {}): Take =>
  (walk, _, more) => {
    must(walk, STEP.submit(matter, { ...ASKED[matter], ...fixed, ...more }));
  };
const putDisposal =
  (mode: string): Take =>
  (walk, day, more) => {
    assign(walk, day, {});
    must(walk, STEP.study(mode, { heldOn: day }));
    must(walk, STEP.submit('处置', { mode, ...more }));
  };
const decided =
  (take: Take): Take =>
  (walk, day, more) => {
    take(walk, day, more);
    agree(walk, day);
  };
const onItsWay =
  (mode: string, plan: string): Take =>
  (walk, day, more) => {
    decided(putDisposal(mode))(walk, day, {});
    decided(put(plan))(walk, day, more);
  };
const TALK = ['李明', '周平'];
const step =
  (make: (day: string) => Fields): Take =>
  (walk, day, more) => {
    must(walk, { ...make(day), ...more });
  };

/** Everything that a clock of a lead starts, moves or ends with; what is needed before it is taken on the same day. */
const HAPPENINGS: Readonly<Record<string, Take>> = {
  呈报处置意见: putDisposal('予以了结'),
  审批同意: agree,
  电话请示同意予以了结: (walk, day) => {
    putDisposal('予以了结')(walk, day, {});
    must(walk, STEP.approve(walk.last(), { as: 'telephone', decidedOn: day }));
  },
  补签: (walk, day) => {
    const called = walk.lead.course.requests.find(({ given }) => given.some(({ signed }) => !signed))?.event ?? '';
    const signed = { action: 'sign-later', request: called, as: 'signature', decidedBy: '王芳', signedOn: day };
    must(walk, signed, LEADER);
  },
  作废: (walk) => {
    walk.add('LeadVoided', { reason: { reason: '误登' } });
  },
  批准予以了结: decided(putDisposal('予以了结')),
  批准暂存待查: decided(putDisposal('暂存待查')),
  书面批准暂存待查: (walk, day) => {
    walk.add('DisposalRecorded', { head: { mode: '暂存待查', decidedOn: day, decidedBy: '王芳', decidedAs: 'paper' } });
  },
  另定重新研判日期: step(() => ({ action: 'plan-review' })),
  重新启动: step((day) => ({ ...STEP.restart, restartedOn: day })),
  告知受理: step((day) => STEP.inform('受理告知', { on: day })),
  反馈结果: step((day) => STEP.inform('结果反馈', { on: day })),
  批准谈话函询方案: onItsWay('谈话函询', '谈话函询方案'),
  函询送达: step((day) => ({ action: 'deliver-inquiry', documentNumber: '函1', deliveredOn: day })),
  收到函询回复: step((day) => ({ action: 'receive-reply', receivedOn: day, headSigned: '已签署意见' })),
  谈话: step((day) => ({ action: 'hold-talk', heldOn: day, place: '谈话室', talkers: TALK })),
  呈报谈话函询情况: put('谈话函询处置意见', { outcome: '谈话提醒' }),
  批准初步核实方案: onItsWay('初步核实', '初步核实方案'),
  批准延长核查期限: decided(put('延长核查期限')),
  呈报初步核实结果: put('初步核实处置建议', { outcome: '予以了结', signedBy: TALK }),
  批准延长交办期限: step((day) => STEP.extendAssigned({ approvedOn: day })),
  登记涉案财物: (walk, day, more) => {
    assign(walk, day, {});
    must(walk, STEP.property({ takenOn: day, ...more }));
  },
  查明财物与案件无关: step((day) => STEP.unrelated({ foundOn: day })),
  退还财物: step((day) => STEP.settle({ settledOn: day })),
  发生安全事故: (walk, day, more) => {
    assign(walk, day, {});
    must(walk, STEP.accident({ occurredOn: day, ...more }));
  },
  报告安全事故: (walk, day, more) => {
    const open = walk.lead.course.accidents.find(({ reported }) => reported === null)?.event ?? '';
    must(walk, STEP.reportAccident(open, { reportedOn: day, ...more }));
  },
  ...Object.fromEntries(CASE_NODES.map((node) => [node, step((day) => STEP.node(node, { on: day }))])),
  立案: (walk, day) => {
    filedOf(walk, {}, day);
  },
};

/** A lead to which all this happened, each on its day; the first is its receipt. Every step passes its guards. */
export function storyOf(happened: readonly Happening[]): CourseWalk {
  const [[received, , head = {}] = ['', '', {}], ...rest] = happened;
  let today = received;
  const walk = newWalk({ head: { receivedOn: received, ...head }, today: () => today });
  for (const [day, what, more = {}] of rest) {
    today = day;
    const take = HAPPENINGS[what];
    if (take === undefined) throw new Error(`nothing is called ${what}`);
    take(walk, day, more);
  }
  return walk;
}
