import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { finished } from '../output/progress.ts';
import { PACKAGE_STATE_TERMS, sequenceText } from '../../../shared/rules/package-state.ts';
import { sizeText } from '../output/units.ts';
import { shellWord, type Stage } from './stage.ts';

const VOLUME_SIZE = 1_048_576;

/** Seals everything that the commission has not acknowledged. Gives the first volume. */
export async function seal({ cli, narrator, team, commission, stick, call }: Stage, purpose: string): Promise<string> {
  const input = {
    to: commission.code,
    leads: 'all' as const,
    purpose,
    folder: stick,
    volumeSize: VOLUME_SIZE,
    passphrase: team.passphrase,
  };
  const done = await finished(cli, team.client.packages.seal(input, call));
  narrator.tell(
    `第${sequenceText(done.sequence)}号密封包：线索 ${String(done.leads)} 件，材料 ${String(done.evidence)} 件，分 ${String(done.files.length)} 卷，写入后已读回核对。`,
  );
  narrator.byHand(
    `mixia package seal ${shellWord(team.folder)} --to ${commission.code} --all --purpose ${purpose} -o ${shellWord(stick)} --volume-size ${String(VOLUME_SIZE)}`,
  );
  return done.files[0] ?? '';
}

/** Scene 7: the leads are sealed to the commission, onto the stick. */
export async function sealAll(stage: Stage): Promise<string> {
  stage.narrator.step(
    '封装报送',
    '密封包只有收件单位打得开，发件人自己也打不开；里面有发件单位的签名，改一个字节都会被发现。再输一次口令，就是封装人的批准。',
  );
  return seal(stage, '按月报送');
}

/** Scene 8: the commission looks at the package, then opens it; a receipt goes back onto the stick. */
export async function inspectAndOpen(stage: Stage, file: string): Promise<string> {
  const { cli, narrator, commission, call } = stage;
  narrator.step(
    '验封，拆封入库',
    '派出机关先看封面，不接收任何内容；核对无误再拆封。全部检查都通过才入库，差一项就一点不收。',
  );
  const seen = await finished(cli, commission.client.packages.inspect({ file }, call));
  const { sender, summary } = seen;
  narrator.tell(
    `封面：${sender.name}（${sender.code}）发来第${sequenceText(seen.sequence)}号，线索 ${String(summary.leads)} 件，共 ${sizeText(summary.bytes)}，签名${seen.verified ? '相符' : '未核实'}。`,
  );
  narrator.byHand(`mixia package inspect ${shellWord(commission.folder)} ${shellWord(file)}`);
  return open(stage, file);
}

async function open({ cli, narrator, commission, stick, call }: Stage, file: string): Promise<string> {
  const done = await finished(cli, commission.client.packages.open({ file, receiptFolder: stick }, call));
  narrator.tell(
    `已入库：线索 ${String(done.leads)} 件，材料 ${String(done.evidence)} 件，待核情况 ${String(done.findings.length)} 项。回执已写到介质。`,
  );
  narrator.byHand(`mixia package open ${shellWord(commission.folder)} ${shellWord(file)} -o ${shellWord(stick)}`);
  return done.receipt?.files[0] ?? '';
}

/** Scene 9: the receipt comes home and closes the loop; opening the same package again doubles nothing. */
export async function closeTheLoop(stage: Stage, file: string, receipt: string): Promise<void> {
  const { cli, narrator, team, commission, call } = stage;
  narrator.step('回执带回，两边对上', '回执也是密封包。派出机关在里面会签了本库的记录，从此谁也不能单方面改写历史。');
  await takeReceipt(stage, receipt);
  const before = await commission.client.leads.list({ limit: 1 }, call);
  const again = await finished(cli, commission.client.packages.open({ file }, call));
  const after = await commission.client.leads.list({ limit: 1 }, call);
  narrator.tell(
    `同一个密封包再拆一次：${again.alreadyTaken ? '认得出，未重复接收' : '被重复接收'}（线索仍为 ${String(before.total)} → ${String(after.total)} 件）。`,
  );
  for (const { client, name } of [team, commission]) {
    const list = await client.packages.list({}, call);
    narrator.tell(
      `${name}：${list.map((row) => `第${sequenceText(row.sequence)}号${row.kind === 'receipt' ? '回执' : '密封包'}${PACKAGE_STATE_TERMS[row.state]}`).join('，')}`,
    );
  }
  narrator.byHand(`mixia package list ${shellWord(team.folder)}`);
}

async function takeReceipt({ cli, narrator, team, call }: Stage, receipt: string): Promise<void> {
  const done = await finished(cli, team.client.packages.open({ file: receipt }, call));
  narrator.tell(`派驻机构收到第${sequenceText(done.sequence)}号回执，所指密封包转为已签收。`);
  narrator.byHand(`mixia package open ${shellWord(team.folder)} ${shellWord(receipt)}`);
}

/** Scene 10: after a correction and a new file a second package carries only these. */
export async function secondPackage(stage: Stage, lead: string, newFile: string): Promise<void> {
  const { cli, narrator, team, call, daysAgo } = stage;
  narrator.step(
    '有了变化，再报一次',
    '更正一处金额，录入纸质审批，补一份材料。第二个密封包只带这些，对方已签收的不再重复。',
  );
  const correct = { action: 'correct' as const, reason: '核对车辆台账后改正', changes: { amountFen: 860_000 } };
  await team.client.leads.act({ lead, action: correct }, call);
  const dispose = {
    action: 'dispose' as const,
    mode: '初步核实' as const,
    decidedOn: daysAgo(0),
    decidedBy: team.member,
  };
  const { status } = await team.client.leads.act({ lead, action: dispose }, call);
  await finished(cli, team.client.evidence.add({ lead, files: [newFile] }, call));
  narrator.tell(`${lead} 已更正、已录入纸质审批（现在：${LEAD_STATUS_TERMS[status]}），已补材料。`);
  const receipt = await open(stage, await seal(stage, '补充报送'));
  await takeReceipt(stage, receipt);
}
