import { sequenceText } from '../../../../shared/rules/package-state.ts';
import { bytesText, countText, minuteText } from '../../../ui/format.ts';
import { groupsOf } from './groups.ts';
import { Qr } from './qr.tsx';
import { Boxes, LabelledSheet, type SheetProps, Signatures } from './sheet.tsx';

/** 交接单: goes with a sealed package, is signed by both hands, and lets the receiver compare what he was given. */
export function HandoverSlip({ content, copy }: SheetProps<'handover'>) {
  const { printed, from, to } = content;
  const row = content.package;
  const number = `第${sequenceText(row.sequence)}号`;
  return (
    <LabelledSheet printed={printed} copy={copy} className="paper-slip" title="密封包交接单" name={number}>
      <Boxes
        rows={[
          [
            ['密封包编号', <strong key="number">{number}</strong>],
            ['密级', printed.classification],
          ],
          [
            ['交件单位', `${from.name}（${from.code}）`],
            ['收件单位', `${to.name}（${to.code}）`],
          ],
          [
            ['内容', contentText(row)],
            ['大小', `${bytesText(row.bytes)}（${countText(row.bytes)}字节）`],
          ],
          [
            ['封装时间', minuteText(row.sealedAt)],
            ['用途', printed.purpose],
          ],
          [['交件单位核验码', <Code key="from" text={from.fingerprint} />]],
          [['收件单位核验码', <Code key="to" text={to.fingerprint} />]],
          [['介质及编号', '']],
          [['送件方式', '□ 专人送达　　□ 机要　　□ 其他：']],
        ]}
      />
      <Digest sha256={row.sha256} />
      <Signatures names={['交件人', '收件人']} />
      <p className="paper-sheet-note">
        收件人收到介质后，用“收件”中的“验封”核对编号和校验值，相符后签收。本单交件单位、收件单位各执一份。
      </p>
    </LabelledSheet>
  );
}

function contentText({ kind, leads, files }: SheetProps<'handover'>['content']['package']): string {
  return kind === 'receipt' ? '回执' : `线索${countText(leads)}件，材料${countText(files)}份`;
}

function Code({ text }: { readonly text: string }) {
  return <span className="paper-code-groups">{text}</span>;
}

function Digest({ sha256 }: { readonly sha256: string }) {
  return (
    <div className="paper-digest">
      <div>
        <h2>密封包校验值（SHA-256）</h2>
        <p className="paper-code-groups paper-digest-groups">
          {groupsOf(sha256, 4).map((group, index) => (
            <span key={index}>{group} </span>
          ))}
        </p>
        <p className="paper-sheet-note">右侧二维码的内容就是这个校验值，可扫描核对。</p>
      </div>
      <Qr text={sha256} label="校验值二维码" />
    </div>
  );
}
