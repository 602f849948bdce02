import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from '../output/progress.ts';
import { type Actor, shellWord, type Stage } from './stage.ts';

/** Scene 11: both vaults are checked from end to end. Gives how many things were found. */
export async function checkBoth({ cli, narrator, team, commission, call }: Stage): Promise<number> {
  narrator.step('检查两个线索库', '数据库每一页，每条记录的签名和次序，每份材料；再从记录重建全部表格逐一比较。');
  let found = 0;
  for (const { client, name, folder } of [team, commission]) {
    const result = await finished(cli, client.vault.check({}, call));
    found += result.findings.length;
    const verdict = result.ok ? '未发现问题' : `发现 ${String(result.findings.length)} 处问题`;
    narrator.tell(`${name}：记录 ${String(result.events)} 条，材料 ${String(result.evidence)} 件，${verdict}。`);
    narrator.tell(...result.findings.slice(0, 5).map(({ code, where, text }) => `${code} ${where}：${text}`));
    narrator.byHand(`mixia vault check ${shellWord(folder)}`);
  }
  return found;
}

/** Scene 12: where everything lies, and how to check a package without this program. */
export function sayWhereEverythingIs(stage: Stage, firstVolume: string): void {
  const { narrator, team, commission, desk } = stage;
  narrator.step('自己看看', '两个线索库都留着，口令只用于这次演示。命令会在终端询问口令，输入时不显示。');
  for (const { name, folder, member, passphrase } of [team, commission]) {
    narrator.tell(`${name}  人员 ${member}  口令 ${passphrase}`, `  ${folder}`);
  }
  narrator.byHand(`mixia leads list ${shellWord(team.folder)}`);
  narrator.byHand(`mixia package list ${shellWord(commission.folder)}`);
  narrator.step(
    '不用本软件，也能核对密封包',
    '密封包由公开格式组成：age 加密、tar 打包、minisign 签名、SHA-256。用通用工具逐层打开：',
  );
  const key = join(desk, 'key.txt');
  const volumes = firstVolume.replace(/\.\d{3}$/u, '');
  narrator.byHand(`mixia identity export ${shellWord(commission.folder)} -o ${shellWord(key)} --yes`);
  narrator.byHand(`mkdir opened && cd opened`);
  narrator.byHand(`cat ${shellWord(volumes)}.??? > whole.mxp`);
  narrator.byHand(`age -d -i ${shellWord(key)} whole.mxp | tar x`);
  narrator.byHand(`minisign -Vm manifest.json -P ${signingKeyOf(team)}`);
  narrator.byHand(`jq -r '.entries[] | "\\(.sha256)  \\(.path)"' manifest.json | sha256sum -c`);
}

/** The sender's public key as minisign reads it, from the card file that was handed over. */
function signingKeyOf({ card }: Actor): string {
  const file = JSON.parse(readFileSync(card, 'utf8')) as { readonly card: { readonly signingKey: string } };
  return file.card.signingKey;
}
