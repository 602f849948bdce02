import { expect, test } from 'vitest';
import type { MeetingFile } from '../../shared/contract/meeting-file.ts';
import type { MeetingRow, WaitingLead } from '../../shared/contract/meetings.ts';
import { AGREED, MEETING } from '../fixtures/meeting.ts';
import { daysAgo } from '../e2e/support/pair-on-disk.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';
import { here } from '../support/mixia.ts';
import { jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

test('a meeting from a terminal: called, recorded, put forward, signed, corrected', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const add = () => here.json('leads', 'add', folder, '--file', jsonFile(root, 'LEAD.json', leadJson({})), ...key);
  const words = (name: string, content: object, ...number: readonly string[]) =>
    ['meeting', name, folder, ...number, '--file', jsonFile(root, `${name}.json`, content), ...key] as const;
  const leads = [await add(), await add()].map((lead) => (lead as { number: string }).number);
  for (const lead of leads) {
    await here.json(
      'leads',
      'act',
      folder,
      lead,
      '--file',
      jsonFile(root, 'A.json', STEP.assignHere({ decidedOn: daysAgo(0) })),
      ...key,
    );
  }
  const [first = '', second = ''] = leads;
  const waits = await here.json<{ leads: WaitingLead[] }>('meeting', 'waiting', folder, ...key);
  expect(waits.leads.map(({ kind, lead }) => [kind, lead.number])).toEqual(leads.map((lead) => ['to-study', lead]));

  const { number } = await here.json<{ number: string }>(...words('call', MEETING));
  expect(number).toMatch(/^ZJ01-会\d{4}-0001$/u);
  const opinions = AGREED.map((one) =>
    one.name === '李明' ? { ...one, opinion: '不同意', reason: '可查性不强' } : one,
  );
  const said = { outcome: 'studied', lead: first, mode: '初步核实', decision: '直接核实', opinions };
  expect(await here.refusal(...words('record', { ...said, opinions: opinions.slice(1) }, number))).toBe(
    'MEETING_INVALID',
  );
  const recorded = await here.json<{ step: string }>(...words('record', said, number));
  const items = [{ study: recorded.step, reason: '见会议记录' }];
  expect(await here.json(...words('submit', { items }, number))).toMatchObject({
    items: [{ number: first, hindrances: [] }],
  });
  const off = await here.ran(...words('record', { outcome: 'deferred', lead: second, reason: '承办人未到会' }, number));
  expect(off.out).toBe(`已记录延后研究。${number} 现在：未签署。\n`);
  const closed = await here.ran('meeting', 'close', folder, number, ...key);
  expect(closed.out).toBe(`已签署会议记录。${number} 现在：已签署。\n`);
  const again = await here.ran(...words('submit', { items }, number));
  expect(again.out).toBe(`${first}  未呈批：\n  01有事项待审批，请先办理审批。\n`);
  await here.json(...words('correct', { what: '李明的理由', reason: '核对', lead: first }, number));

  const file = await here.json<MeetingFile>('meeting', 'show', folder, number, ...key);
  expect(file).toMatchObject({ status: 'closed', corrections: [{ lead: first }] });
  const shown = await here.ran('meeting', 'show', folder, number, ...key);
  expect(shown.out).toContain('  李明：不同意（可查性不强）\n  陈收（纸上签名）：同意\n');
  expect(shown.out).toContain('  延后：承办人未到会\n');
  expect(shown.out).toContain(`〔更正　${first}〕李明的理由\n  理由：核对\n`);
  const other = await here.json<{ number: string }>(...words('call', { ...MEETING, agenda: [] }));
  const gone = await here.ran('meeting', 'void', folder, other.number, '--reason', '改期', ...key);
  expect(gone.out).toBe(`已作废，编号保留。${other.number} 现在：已作废。\n`);
  const list = await here.json<{ total: number; meetings: MeetingRow[] }>(
    'meeting',
    'list',
    folder,
    '--status',
    '已签署',
    ...key,
  );
  expect(list).toMatchObject({ total: 1, meetings: [{ number, items: 2, done: 2 }] });
  expect((await here.ran('meeting', 'list', folder, ...key)).out).toMatch(/^共 2 次：\n编号 .*名称\n/u);
  expect((await here.ran('meeting', 'list', folder, '--status', '没有', ...key)).code).toBe(2);
  expect(await here.json('vault', 'check', folder, ...key)).toMatchObject({ ok: true, findings: [] });
});

test('what is advised of a study is printed below it, and what was answered', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const file = (content: object) => ['--file', jsonFile(root, 'WORDS.json', content), ...key] as const;
  const { number: lead } = await here.json<{ number: string }>('leads', 'add', folder, ...file(leadJson({})));
  const act = (action: object) => here.json('leads', 'act', folder, lead, ...file(action));
  await act(STEP.assignHere({ decidedOn: daysAgo(0) }));
  await act({ action: 'mark-risks', risks: ['串供'], evidenceFixed: '尚未固定', markedOn: '2026-03-04' });
  const { number } = await here.json<{ number: string }>('meeting', 'call', folder, ...file(MEETING));
  const said = { outcome: 'studied', lead, mode: '谈话函询', decision: '请本人说明', opinions: AGREED };
  await here.json('meeting', 'record', folder, number, ...file(said));
  const shown = async () => (await here.ran('meeting', 'show', folder, number, ...key)).out;
  expect(await shown()).toContain(
    '  反映内容具体、可查，选择谈话函询请说明理由。（TALK_ON_CHECKABLE，涉及 01）\n    缘由：标注了串供风险。',
  );
  expect(await shown()).not.toContain('未采纳的理由');
  await act({ action: 'decline-advice', advice: 'TALK_ON_CHECKABLE', reason: '本人已经主动说明' });
  expect(await shown()).toContain('    未采纳的理由：本人已经主动说明（王芳）\n');
});
