import { expect, test } from 'vitest';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { courseLines } from '../../../../renderer/features/prints/sheets/course-text.ts';

type Step = LeadFile['steps'][number];

function step(event: string, type: string, day: string, actorName: string | null = '李明'): Step {
  return { event, type, at: `${day}T04:00:00.000Z`, actor: 'a', actorName };
}

const NOTHING = { steps: [], conflicts: [], corrections: [], course: { requests: [], said: [] } };

function linesOf(changes: object) {
  return courseLines({ ...NOTHING, ...changes } as unknown as LeadFile);
}

const REQUESTED = step('r', 'ApprovalRequested', '2026-03-04');

/** Lines of a matter that was put forward and decided so. */
function decided(said: object, actorName = '王芳') {
  return linesOf({
    steps: [REQUESTED, step('d', 'ApprovalDecided', '2026-03-05', actorName)],
    course: {
      requests: [{ event: 'r', matter: '处置' }],
      said: [{ event: 'd', values: { request: 'r', ...said } }],
    },
  });
}

test('each signed step is a line with its day and its hand, the first on top', () => {
  const steps = [step('e', 'LeadRegistered', '2026-03-02'), step('a', 'LeadAssigned', '2026-03-03', null)];
  expect(linesOf({ steps })).toEqual([
    ['2026-03-02', '登记', '李明'],
    ['2026-03-03', '分办', '签名人员不在本库名册'],
  ]);
});

test('a decision says which matter, and on whose authority it was signed', () => {
  expect(decided({ as: 'signature', decidedBy: '周强', onBehalfOf: '王芳' }, '周强')).toEqual([
    ['2026-03-04', '呈批（处置）', '李明'],
    ['2026-03-05', '审批（处置）', '周强（受王芳授权）'],
  ]);
  expect(decided({ as: 'signature', decidedBy: '王芳' })[1]?.[2]).toBe('王芳');
});

test.each([
  ['paper', '李明（纸质审批：陈书记）'],
  ['telephone', '李明（电话请示：陈书记）'],
])('of a decision by %s the line names who wrote it down and who took it', (as, hand) => {
  expect(decided({ as, decidedBy: '陈书记' }, '李明')[1]?.[2]).toBe(hand);
});

test('files that one hand took in on a day are one line; those of another hand are another', () => {
  const file = (event: string, hand: string) => step(event, 'EvidenceAdded', '2026-03-06', hand);
  expect(linesOf({ steps: [file('1', '李明'), file('2', '李明'), file('3', '周平')] })).toEqual([
    ['2026-03-06', '收入材料（2份）', '李明'],
    ['2026-03-06', '收入材料', '周平'],
  ]);
});

test('a step that was not taken into account says so, in its place', () => {
  const steps = [step('e', 'LeadRegistered', '2026-03-02'), step('a', 'LeadAssigned', '2026-03-04')];
  const conflicts = [{ ...step('c', 'LeadClosed', '2026-03-03'), why: '已经办结' }];
  expect(linesOf({ steps, conflicts }).map(([, what]) => what)).toEqual(['登记', '办结（未采用）', '分办']);
});

test('no line can name who reported', () => {
  const corrected = step('c', 'LeadCorrected', '2026-03-03');
  const lines = linesOf({
    steps: [corrected, step('i', 'ReporterInformed', '2026-03-04')],
    corrections: [{ ...corrected, reason: '孙某某来电', changes: [{ field: 'reporter', old: null, new: '孙某某' }] }],
    course: { requests: [], said: [{ event: 'i', values: { kind: '受理告知', record: '已告知孙某某' } }] },
  });
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain('孙某某');
});
