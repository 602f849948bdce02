import { expect, test } from 'vitest';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { leadState } from '../../electron/vault/leads/show-lead.ts';
import { register, teamVault } from '../fixtures/vault.ts';

test('walk', async () => {
  const vault = await teamVault();
  const { number, id } = await register(vault, { receivedOn: '2026-03-02' });
  const act = (action: Record<string, unknown>) => actOnLead(vault, number, action as never);
  await act({ action: 'assign', handlers: ['李明'], decidedBy: '王芳', decidedOn: '2026-03-03' });
  await expect(act({ action: 'submit', matter: '处置', mode: '谈话函询', reason: '较笼统' })).rejects.toMatchObject({ code: 'GUARD_STAGE_OF_MATTER' });
  await act({ action: 'study', kind: 'meeting', meeting: '第3次', heldOn: '2026-03-04', mode: '谈话函询', chairedBy: '王芳', minutesBy: '李明', attendees: [{ name: '王芳', opinion: '同意' }, { name: '李明', opinion: '不同意', reason: '应当初核' }], decision: '谈话函询' });
  const { event } = await act({ action: 'submit', matter: '处置', mode: '谈话函询', reason: '较笼统' });
  console.log(leadState(vault, id).course, leadState(vault, id).conflicts);
  await expect(act({ action: 'approve', request: event, decision: '同意', as: 'signature', decidedBy: '王芳', decidedOn: '2026-03-05' })).rejects.toMatchObject({ code: 'GUARD_OWN_MATTER' });
  await act({ action: 'approve', request: event, decision: '同意', as: 'telephone', decidedBy: '陈刚', decidedOn: '2026-03-05' });
  console.log(JSON.stringify(leadState(vault, id).course, null, 1), leadState(vault, id).status);
});
