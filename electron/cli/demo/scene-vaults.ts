import { join } from 'node:path';
import type { Cli } from '../cli.ts';
import { refusalOf } from '../output/refusal.ts';
import type { VaultClient } from '../vault-client.ts';
import type { Narrator } from './narrator.ts';
import { type Actor, randomPassphrase, shellWord, type Stage } from './stage.ts';

type Role = Pick<Actor, 'kind' | 'name' | 'code' | 'member'>;

const TEAM: Role = { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', member: '王芳' };
const COMMISSION: Role = { kind: 'commission', name: '市纪委监委', code: 'SJW', member: '陈刚' };

/** Scene 1: two vaults are made, one at each end. */
export async function makeVaults(
  cli: Cli,
  narrator: Narrator,
  root: string,
  clients: { readonly team: VaultClient; readonly commission: VaultClient },
): Promise<{ readonly team: Actor; readonly commission: Actor }> {
  narrator.step(
    '建两个线索库',
    '派驻机构的笔记本电脑上一个，派出机关的收件处一个。两台机器都不联网，内容只以密文存放。',
  );
  const team = await makeVault(cli, narrator, root, TEAM, clients.team);
  const commission = await makeVault(cli, narrator, root, COMMISSION, clients.commission);
  return { team, commission };
}

async function makeVault(cli: Cli, narrator: Narrator, root: string, role: Role, client: VaultClient): Promise<Actor> {
  const { kind, name, code, member } = role;
  const folder = join(root, kind);
  const passphrase = randomPassphrase(cli.env.random);
  const call = { signal: cli.signal };
  await client.vault.create({ folder, kind, name, code, device: '01', member, passphrase }, call);
  await client.vault.open({ folder, login: member, passphrase }, call);
  narrator.tell(`${name}（${code}）的线索库已建好，第一名人员：${member}。`);
  narrator.byHand(
    `mixia vault create ${shellWord(folder)} --kind ${kind} --name ${name} --code ${code} --device 01 --member ${member}`,
  );
  return { client, folder, kind, name, code, member, passphrase, card: join(root, 'desk', `${code}.mixia-card.json`) };
}

/** Scene 2: cards are exchanged, and what was read out over the telephone is compared. */
export async function exchangeCards(stage: Stage): Promise<void> {
  const { narrator, team, commission } = stage;
  narrator.step(
    '交换单位名片，核对核验码',
    '名片写明“密封包怎样封给我、我的签名怎样认”。名片可以随便传，但核验码要当面或打电话另核一遍，才能采用。',
  );
  const digits = new Map<Actor, string>();
  for (const actor of [team, commission]) {
    const card = await actor.client.cards.export({ to: actor.card }, stage.call);
    digits.set(actor, card.fingerprint);
    narrator.tell(`${actor.name}在电话里念：${card.fingerprint}`);
  }
  narrator.byHand(`mixia card export ${shellWord(team.folder)} -o ${shellWord(team.card)}`);
  await showMismatch(stage, digits.get(team) ?? '');
  await confirm(stage, team, commission, digits.get(commission) ?? '');
  await confirm(stage, commission, team, digits.get(team) ?? '');
}

async function showMismatch({ narrator, commission, team, call, cli }: Stage, digits: string): Promise<void> {
  const misheard = digits.replace(/^\d/u, (digit) => String((Number(digit) + 1) % 10));
  try {
    await commission.client.cards.import({ file: team.card, fingerprint: misheard }, call);
    narrator.tell('（本应拒绝，却登记了。）');
  } catch (error) {
    const { code, message } = refusalOf(error, cli.signal);
    narrator.tell(`听错一个数字会怎样？${code}：${message}`);
  }
}

async function confirm(stage: Stage, at: Actor, of: Actor, fingerprint: string): Promise<void> {
  await at.client.cards.import({ file: of.card, fingerprint }, stage.call);
  stage.narrator.tell(`${at.name}核对一致，登记了${of.name}的名片。`);
  stage.narrator.byHand(
    `mixia card import ${shellWord(at.folder)} ${shellWord(of.card)} --fingerprint ${shellWord(fingerprint)}`,
  );
}
