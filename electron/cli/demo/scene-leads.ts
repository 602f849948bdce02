import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeadDraftInput } from '../../../shared/domain/lead/draft.ts';
import { ledgerCsv, messyLedger } from '../../vault/demo/ledger-data.ts';
import { rejectedText } from '../output/import-text.ts';
import { finished } from '../output/progress.ts';
import { refusalOf } from '../output/refusal.ts';
import { shellWord, type Stage } from './stage.ts';

const LEDGER_ROWS = 30;
const BYTE_ORDER_MARK = '\uFEFF';

/** Scene 3: the ledger that was kept until now is taken in, after one row was put right. */
export async function takeInLedger({ cli, narrator, team, desk, call }: Stage): Promise<void> {
  narrator.step('导入原来的台账', '台账是多年手工记下来的：表头上面有标题，日期写法不一，有的一格写了几个人。');
  const draft = join(desk, 'ledger-as-found.csv');
  const corrected = join(desk, 'ledger.csv');
  writeFileSync(draft, BYTE_ORDER_MARK + ledgerCsv(messyLedger({ rows: LEDGER_ROWS, badRows: 1 })));
  writeFileSync(corrected, BYTE_ORDER_MARK + ledgerCsv(messyLedger({ rows: LEDGER_ROWS })));
  const first = await finished(cli, team.client.leads.importLedger({ file: draft }, call));
  narrator.tell(
    `第一次：读到 ${String(first.read)} 行，${rejectedText(first.rejected)}有一行读不懂，整表都不入库，免得漏了不知道。`,
  );
  const second = await finished(cli, team.client.leads.importLedger({ file: corrected }, call));
  narrator.tell(
    `改好再导：登记 ${String(second.registered)} 件，其中待补录 ${String(second.toComplete)} 件，疑似重复 ${String(second.duplicates.length)} 件。`,
  );
  narrator.byHand(`mixia leads import ${shellWord(team.folder)} ${shellWord(corrected)}`);
}

/** Scene 4: one lead is registered by hand. Gives its number. */
export async function registerByHand({ narrator, team, desk, call, daysAgo }: Stage): Promise<string> {
  narrator.step('登记一件来信', '先问“谁”，再记“什么事”。检举控告人的身份另室加密存放，列表、文书和密封包里都不出现。');
  const lead = letter(daysAgo(3));
  const file = join(desk, 'LEAD.json');
  writeFileSync(file, `${JSON.stringify(lead, null, 2)}\n`);
  const { number } = await team.client.leads.register(lead, call);
  const shown = await team.client.leads.show({ lead: number }, call);
  narrator.tell(
    `已登记，编号 ${number}。`,
    ...shown.deadlines.map(({ what, explanation }) => `${what}：${explanation}`),
  );
  narrator.byHand(`mixia leads add ${shellWord(team.folder)} --file ${shellWord(file)}`);
  return number;
}

/** Scene 5: a lead that may not be entered here is refused, content and all. */
export async function refuseManagedAbove({ cli, narrator, team, call, daysAgo }: Stage): Promise<void> {
  narrator.step(
    '再登记一件：被反映人是市管干部',
    '按规定，同级或上级党委管理的干部，线索应当径送派出机关，不得在这里录入。',
  );
  const lead = letter(daysAgo(2));
  const subjects = lead.subjects.map((subject) => ({ ...subject, management: '市管' as const, post: '局长' }));
  try {
    await team.client.leads.register({ ...lead, subjects }, call);
    narrator.tell('（本应拒绝，却登记了。）');
  } catch (error) {
    const { code, message } = refusalOf(error, cli.signal);
    narrator.tell(`${code}：${message}`);
  }
}

/** Scene 6: files go into the vault, each under a key of its own. */
export async function addEvidence({ cli, narrator, team, desk, call, daysAgo }: Stage, lead: string): Promise<void> {
  narrator.step('收入材料', '照片、便条照原样收入，每个文件一把钥匙；磁盘上只有密文，连文件名也没有。');
  const photograph = join(desk, '现场照片.jpg');
  const note = join(desk, '来信摘录.txt');
  writeFileSync(photograph, cli.env.random(2_500_000));
  writeFileSync(note, '本月多次看到公务用车停在某小区。\n');
  const input = { lead, files: [photograph, note], acquiredOn: daysAgo(3), source: '随信附来', custodian: team.member };
  const items = await finished(cli, team.client.evidence.add(input, call));
  narrator.tell(
    ...items.map(({ name, size, sha256 }) => `${name}  ${String(size)} 字节  SHA-256 ${sha256.slice(0, 16)}…`),
  );
  narrator.byHand(`mixia evidence add ${shellWord(team.folder)} ${lead} ${shellWord(photograph)} ${shellWord(note)}`);
}

function letter(receivedOn: string) {
  return {
    receivedOn,
    signature: '实名',
    category: '违反廉洁纪律',
    subcategory: '公务用车',
    eightRules: true,
    problem: '反映该科长多次在周末使用公务用车接送家人，车辆长期停放在其居住小区。',
    subjects: [
      { kind: '个人', name: '李志明', organisation: '市住建局物业科', post: '科长', management: '驻在单位党组管理' },
    ],
    reporter: { name: '赵建国', contact: '13900001234' },
  } as const satisfies LeadDraftInput;
}
