import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { OpenResult, SealResult } from '../../shared/contract/packages.ts';
import type { EvidenceItem } from '../../shared/contract/leads.ts';
import { findMarkers, visibleOf } from '../support/canary.ts';
import { freshFolder } from '../support/folder.ts';
import { type Ran, start } from '../support/mixia.ts';
import { jsonFile, leadJson, makeTwoVaults } from '../support/two-vaults.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A marker that stands nowhere else: 暗记 and a number in Chinese digits. */
const markers: string[] = [];
const marker = (): string => {
  const digits = String(1001 + markers.length).replace(/\d/gu, (digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)] ?? '');
  markers.push(`暗记${digits}号`);
  return markers.at(-1) ?? '';
};

/** A lead with a marker in every field that takes text, its subjects and the reporter included. */
const markedLead = () =>
  leadJson({
    signature: '实名',
    sourceOrganisation: marker(),
    documentNumber: marker(),
    originalPlace: marker(),
    problem: `反映${marker()}`,
    occurred: marker(),
    handler: marker(),
    proposedOpinion: marker(),
    remarks: marker(),
    lateReason: marker(),
    subjects: [
      {
        kind: '个人',
        name: marker(),
        organisation: marker(),
        post: marker(),
        delegate: marker(),
        management: '驻在单位党组管理',
      },
      { kind: '单位', name: marker(), management: '驻在单位党组管理' },
    ],
    reporter: { name: marker(), contact: marker(), address: marker(), organisation: marker() },
  });

const ledger = () =>
  [
    '编号,收到时间,线索来源,被反映人,单位,主要问题,处置方式,办理结果,检举控告人,联系方式,自定义列,备注',
    `${marker()},2025-03-05,信访举报,${marker()},${marker()},${marker()},${marker()},${marker()},${marker()},${marker()},${marker()},${marker()}`,
    `,2025-04-05,信访举报,${marker()},某局,${marker()},,,,,,`,
  ].join('\n');

test('no marker of a whole life lies in the clear in any file, argument or environment', async () => {
  const root = freshFolder();
  const [input, stick, backups, temporary] = ['input', 'stick', 'backups', 'tmp'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ];
  for (const folder of [input, stick, backups, temporary]) mkdirSync(folder);
  vi.stubEnv('TMPDIR', temporary);
  const seen = new Set<string>();
  let looks = 0;
  const vaults = await makeTwoVaults(input);
  const { team, commission } = vaults;
  const passphrases = ['山中何所有', '只可自怡悦'];

  const run = async (words: readonly string[], killAfter?: number): Promise<Ran> => {
    const { child, ended } = start(...words, '--json');
    const pid = child.pid ?? 0;
    const look = setInterval(() => {
      const visible = visibleOf(pid);
      if (visible.startsWith('mixia\0')) looks += 1;
      for (const secret of [...markers, ...passphrases])
        if (visible.includes(secret)) seen.add(`${String(words[1])}: ${secret}`);
    }, 40);
    const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    const ran = await ended;
    clearInterval(look);
    clearTimeout(kill);
    return ran;
  };
  const json = async <T>(...words: readonly string[]): Promise<T> => {
    const { code, out, err } = await run(words);
    expect({ words, code, err }).toEqual({ words, code: 0, err: '' });
    return JSON.parse(out) as T;
  };
  const where = () =>
    findMarkers([team.folder, commission.folder, stick, backups, temporary], [...markers, ...passphrases]);
  const file = (name: string, value: unknown) => jsonFile(input, name, value);
  const act = (lead: string, action: unknown) =>
    json('leads', 'act', team.folder, lead, '--file', file('ACTION.json', action), ...team.key);

  const { number } = await json<{ number: string }>(
    'leads',
    'add',
    team.folder,
    '--file',
    file('LEAD.json', markedLead()),
    ...team.key,
  );
  const second = await json<{ number: string }>(
    'leads',
    'add',
    team.folder,
    '--file',
    file('LEAD.json', markedLead()),
    ...team.key,
  );
  await act(number, {
    action: 'correct',
    reason: marker(),
    changes: { problem: marker(), remarks: marker(), reporter: { name: marker(), contact: marker() } },
  });
  await act(number, {
    action: 'dispose',
    mode: '初步核实',
    decidedOn: '2026-03-04',
    decidedBy: marker(),
    documentNumber: marker(),
    note: marker(),
  });
  await act(second.number, { action: 'void', reason: marker() });
  writeFileSync(join(input, 'ledger.csv'), ledger());
  await json('leads', 'import', team.folder, join(input, 'ledger.csv'), ...team.key);
  expect(where()).toEqual([]);

  // The name of a file is an argument: the program takes it out of the list of processes before it reads the vault.
  const [nameMarker, contentMarker] = [`暗记${'名'.repeat(3)}号`, marker()];
  const path = join(input, `${nameMarker}.txt`);
  writeFileSync(path, `${contentMarker}\n`.repeat(40_000));
  const [item] = await json<EvidenceItem[]>('evidence', 'add', team.folder, number, path, ...team.key);
  markers.push(nameMarker);
  await json('leads', 'show', team.folder, number, ...team.key);
  await json('leads', 'list', team.folder, ...team.key);
  await json('evidence', 'export', team.folder, item?.id ?? '', '-o', join(input, 'out.txt'), ...team.key);
  expect(where()).toEqual([]);

  const sealing = ['package', 'seal', team.folder, '--to', commission.code, '--all', '--purpose', '报送', '-o', stick];
  const sealed = await json<SealResult>(...sealing, '--volume-size', '1048576', ...team.key);
  const opened = await json<OpenResult>(
    'package',
    'open',
    commission.folder,
    sealed.files[0] ?? '',
    '-o',
    stick,
    ...commission.key,
  );
  await json('package', 'open', team.folder, opened.receipt?.files[0] ?? '', ...team.key);
  await json('vault', 'backup', team.folder, '--to', backups, ...team.key);
  await json('vault', 'check', commission.folder, ...commission.key);
  await json('leads', 'reporter', team.folder, number, '--reason', '告知受理', ...team.key);
  expect(where()).toEqual([]);

  // Killed in the middle of everything that writes, nothing lies there either, before and after the next opening.
  const writing = [
    ['leads', 'import', team.folder, join(input, 'ledger.csv')],
    ['evidence', 'add', team.folder, number, join(input, 'out.txt')],
    ['package', 'seal', team.folder, '--to', commission.code, '--all', '--whole', '--purpose', '报送', '-o', stick],
    ['vault', 'backup', team.folder, '--to', backups],
  ];
  for (const words of writing) {
    for (const after of [700, 1000, 1300]) {
      await run([...words, ...team.key], after);
      expect(where()).toEqual([]);
    }
  }
  expect((await json<{ ok: boolean }>('vault', 'check', team.folder, ...team.key)).ok).toBe(true);
  await act(number, {
    action: 'erase',
    documentNumber: marker(),
    orderedBy: marker(),
    orderedOn: '2026-03-05',
    reason: marker(),
  });
  expect(where()).toEqual([]);
  expect([...seen]).toEqual([]);
  // The test of the test: the processes were really seen while they worked.
  expect(looks).toBeGreaterThan(20);
  rmSync(root, { recursive: true, force: true });
});

test('the search finds a marker in every form that it looks for', () => {
  const folder = freshFolder();
  const text = '暗记甲乙丙号';
  writeFileSync(join(folder, 'a'), Buffer.from(`..${text}`, 'utf16le'));
  writeFileSync(join(folder, 'b'), JSON.stringify({ text: Buffer.from(`xx${text}`).toString('base64') }));
  writeFileSync(join(folder, `${text}.c`), '');
  expect(findMarkers([folder], [text])).toHaveLength(3);
});
