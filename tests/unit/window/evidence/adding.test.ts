import { describe, expect, it } from 'vitest';
import { addContents } from '../../../../renderer/features/evidence/add/add-contents.ts';
import { fitting, listed, sourcePlaces } from '../../../../renderer/features/evidence/add/new-files.ts';
import { dayFault, provenanceOf } from '../../../../renderer/features/evidence/add/provenance.ts';
import { suggestedName } from '../../../../renderer/features/evidence/export/suggested-name.ts';
import { additionsOf } from '../../../../renderer/features/evidence/list/additions.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { MOST_BYTES_IN_MEMORY } from '../../../../shared/contract/evidence.ts';

const file = (name: string, size: number) => ({ name, size }) as File;

describe('files that are to be added', () => {
  it('are named by their paths, and where they lie is said once', () => {
    const files = { kind: 'paths', paths: ['E:\\扫描\\1.jpg', 'E:\\扫描\\2.jpg', 'D:\\3.jpg'] } as const;
    expect(listed(files, '\\').map(({ name }) => name)).toEqual(['1.jpg', '2.jpg', '3.jpg']);
    expect(sourcePlaces(files, '\\')).toBe('E盘（E:\\扫描）、D盘（D:）');
    expect(sourcePlaces({ kind: 'paths', paths: ['/1.jpg'] }, '/')).toBe('/');
  });

  it('that are too large for memory say what to do, and are left out', () => {
    const files = [file('小.pdf', MOST_BYTES_IN_MEMORY), file('大.mp4', MOST_BYTES_IN_MEMORY + 1)];
    const [small, large] = listed({ kind: 'contents', files }, '/');
    expect(small?.refusal).toBeNull();
    expect(large?.refusal).toContain('添加请用“选择文件”');
    expect(fitting(files).map(({ name }) => name)).toEqual(['小.pdf']);
  });
});

describe('handing over content', () => {
  const run = async (fails: string) => {
    const added: string[] = [];
    const seen: unknown[] = [];
    const vault = {
      evidence: {
        addContent: ({ name, ...rest }: { readonly name: string }) =>
          name === fails ? Promise.reject(new AppError('EVIDENCE_NAME_UNSAFE')) : Promise.resolve({ name, ...rest }),
      },
    } as unknown as Parameters<typeof addContents>[0];
    const files = [file('甲', 10), file('乙', 20), file('丙', 30)];
    const batch = { lead: 'L', files, provenance: { source: '来信' }, onAdded: (one: File) => added.push(one.name) };
    const work = addContents(vault, batch, new AbortController().signal);
    let step = await work.next().catch((error: unknown) => ({ done: true as const, value: error }));
    while (step.done !== true) {
      seen.push(step.value);
      step = await work.next().catch((error: unknown) => ({ done: true as const, value: error }));
    }
    return { added, seen, end: step.value };
  };

  it('counts bytes, one file after the other, each with its provenance', async () => {
    const { added, seen, end } = await run('');
    expect(added).toEqual(['甲', '乙', '丙']);
    expect(seen).toEqual([0, 10, 30].map((done) => ({ stage: 'add', done, total: 60 })));
    expect(end).toMatchObject([{ source: '来信', lead: 'L' }, {}, {}]);
  });

  it('tells which files stay when one is refused', async () => {
    const { added, end } = await run('乙');
    expect(added).toEqual(['甲']);
    expect(end).toMatchObject({ code: 'EVIDENCE_NAME_UNSAFE' });
  });
});

describe('where files come from', () => {
  const today = '2026-11-23';

  it('is sent without what was left empty', () => {
    expect(provenanceOf({ source: ' 来信 ', acquiredOn: '1120', custodian: '' }, today)).toEqual({
      source: '来信',
      acquiredOn: '2026-11-20',
    });
    expect(provenanceOf({ source: '', acquiredOn: '', custodian: '李明' }, today)).toEqual({ custodian: '李明' });
  });

  it('a day is faulty when it is none, or still to come', () => {
    expect(['', '2026-11-23'].map((text) => dayFault(text, today))).toEqual([undefined, undefined]);
    expect(dayFault('昨晚', today)).toMatch(/^请按/u);
    expect(dayFault('2026-02-30', today)).toMatch(/^没有这一天/u);
    expect(dayFault('2026-11-24', today)).toBe('取得日期不能晚于今天。');
  });
});

describe('when a file was taken in', () => {
  const step = (event: string, type: string, at: string) => ({ event, type, at, actor: 'k', actorName: '李明' });
  const steps = [step('a', 'LeadRegistered', '1'), step('b', 'EvidenceAdded', '2'), step('c', 'EvidenceAdded', '3')];
  const items = [{ id: 'x' }, { id: 'y' }] as unknown as Parameters<typeof additionsOf>[0]['evidence'];

  it('is told by the steps that added them, in their order', () => {
    expect([...additionsOf({ evidence: items, steps })]).toEqual([
      ['x', { event: 'b', at: '2', by: '李明' }],
      ['y', { event: 'c', at: '3', by: '李明' }],
    ]);
  });

  it('is not guessed where files are missing', () => {
    expect(additionsOf({ evidence: items.slice(1), steps }).size).toBe(0);
  });
});

describe('name of an exported file', () => {
  it('is its own, without what no system takes', () => {
    expect(suggestedName('照片 1.jpg')).toBe('照片 1.jpg');
    expect(suggestedName('a/b\\c:d*?"<>|\u0007.txt')).toBe('a_b_c_d_______.txt');
  });

  it('keeps its ending when it is cut', () => {
    const name = suggestedName(`${'长'.repeat(300)}.pdf`);
    expect([name.length, name.slice(-5)]).toEqual([200, '长.pdf']);
  });
});
