import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../shared/rules/roles.ts';
import {
  FOREIGN,
  hindranceOf,
  LEAD_STEPS,
  type LeadStepName,
} from '../../../../renderer/features/lead-file/model/permitted-steps.ts';
import { grouped } from '../../../../renderer/ui/steps/grouped.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { disposal, lead, step } from './support.ts';

function reasons(changes: Partial<LeadFile> = {}, role: Role = 'leader', vaultId = 'own') {
  const summary = { vaultId, createdOn: '2026-11-23', kind: 'team' as const, member: { role } };
  const situation = { lead: lead(changes), summary };
  return Object.fromEntries(LEAD_STEPS.map((name) => [name, hindranceOf(name, situation)])) as Record<
    LeadStepName,
    string | null
  >;
}

const forbidden = (found: Record<LeadStepName, string | null>) => LEAD_STEPS.filter((name) => found[name] !== null);

describe('what may be done with a lead', () => {
  it('of this team, right after registration: all but what is for imported ones', () => {
    const found = reasons();
    expect(forbidden(found)).toEqual(['complete']);
    expect(found.complete).toBe('只有从台账导入的线索需要补录。');
  });

  it('that came after the vault was made: its disposal is not entered as a whole, unless it was imported', () => {
    const receivedOn = '2026-11-24';
    expect(reasons({ receivedOn }).dispose).toMatch(/^只有本库建立（2026-11-23）以前/u);
    const partState = { subjects: 'present', content: 'present', ledger: 'present' } as const;
    expect(reasons({ receivedOn, partState }).dispose).toBeNull();
  });

  it('of another vault: it is read, printed, and its reporter may have come along', () => {
    const found = reasons({}, 'leader', 'another');
    expect(forbidden(found)).toEqual([
      'dispose',
      'complete',
      'correct',
      'void',
      'redirect',
      'erase',
      'seal',
      'add-evidence',
    ]);
    expect(found.dispose).toBe(FOREIGN);
  });

  it('that is void: nothing is worked on, it may still be reported', () => {
    const found = reasons({ voided: { ...step('v', 'LeadVoided', ''), reason: 'x' } });
    expect(forbidden(found)).toEqual(['dispose', 'complete', 'correct', 'void', 'add-evidence']);
    expect(found.correct).toBe('该线索已作废，不能再办理。');
  });

  it('whose content was erased: neither corrected nor added to', () => {
    const erased = { ...step('x', 'SectionsErased', ''), documentNumber: '1号', orderedOn: '2026-11-24' };
    const gone = { subjects: 'erased', content: 'erased', ledger: 'none' } as const;
    expect(forbidden(reasons({ erased, partState: gone, reporter: 'erased' }))).toEqual([
      'complete',
      'correct',
      'reporter',
      'add-evidence',
    ]);
  });

  it('whose content was erased: a second order only for what was signed since', () => {
    const order = step('x', 'SectionsErased', '');
    expect(reasons({ steps: [order] }).erase).toMatch(/^内容已按指令清除/u);
    expect(reasons({ steps: [order, step('v', 'LeadVoided', '')] }).erase).toBeNull();
  });

  it('that was imported: completed until a disposal says how it stands', () => {
    const partState = { subjects: 'present', content: 'present', ledger: 'present' } as const;
    expect(reasons({ partState }).complete).toBeNull();
    expect(reasons({ partState, disposals: [disposal()] }).complete).toMatch(/^已录入处置决定/u);
  });

  it.each([
    ['none', '该线索没有登记检举控告人身份。'],
    ['withheld', '检举控告人信息未随密封包报送。'],
    ['erased', '检举控告人信息已按指令清除。'],
  ] as const)('whose reporter is %s', (reporter, reason) => {
    expect(reasons({ reporter }).reporter).toBe(reason);
  });

  it('that went the sealed way: only its number can still be voided', () => {
    const sentSealed = { ...step('s', 'LeadSentSealed', ''), documentNumber: '8', orderedBy: '市纪委', orderedOn: '' };
    const found = reasons({ sentSealed });
    expect(forbidden(found)).toEqual([
      ...['dispose', 'complete', 'correct', 'redirect', 'erase', 'print-approval', 'add-evidence'],
    ]);
    expect(found.dispose).toBe('本件已按指令转为径送，只保留编号和日期。');
  });

  it('by role: a clerk seals and prints, a handler does not seal', () => {
    expect(forbidden(reasons({}, 'clerk'))).toEqual([
      'dispose',
      'complete',
      'correct',
      'void',
      'redirect',
      'erase',
      'reporter',
      'add-evidence',
    ]);
    expect(forbidden(reasons({}, 'handler'))).toEqual(['complete', 'seal']);
  });
});

describe('steps beside each other', () => {
  it('share their reason', () => {
    const reason = (name: string) => ({ a: null, b: 'why', c: null, d: 'why' })[name] ?? null;
    expect(grouped(['a', 'b', 'c', 'd'], reason)).toEqual({
      allowed: ['a', 'c'],
      forbidden: [{ reason: 'why', steps: ['b', 'd'] }],
    });
  });
});
