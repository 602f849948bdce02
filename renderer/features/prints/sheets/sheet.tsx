import type { PropsWithChildren, ReactNode } from 'react';
import type { PrintedDocument } from '../../../../shared/contract/documents.ts';
import { minuteText } from '../../../ui/format.ts';

/** Which of how many copies. */
export type CopyNumber = { readonly number: number; readonly of: number };

/** A document of one kind, as its sheet takes it. */
export type SheetProps<Kind extends PrintedDocument['kind']> = {
  readonly content: Extract<PrintedDocument, { readonly kind: Kind }>;
  readonly copy: CopyNumber;
};

type Props = PropsWithChildren<{
  readonly printed: PrintedDocument['printed'];
  readonly copy: CopyNumber;
  readonly title: ReactNode;
  readonly className: string;
}>;

/** 份号 of a copy. */
export function copyText({ number, of }: CopyNumber): string {
  return `第${String(number)}份 共${String(of)}份`;
}

/** One copy of a document: its title, and below everything who printed it for whom. */
export function Sheet({ printed, copy, title, className, children }: Props) {
  return (
    <section className={`paper-sheet ${className}${copy.of > 1 ? ' paper-copies' : ''}`}>
      <h1>{title}</h1>
      {children}
      <p className="paper-sheet-record">
        {printed.organisation} {printed.by} {minuteText(printed.at)}打印，交{printed.recipient}
        {printed.purpose === '' ? '' : `（${printed.purpose}）`}，已登记在案：{printed.id}
      </p>
    </section>
  );
}

/** A sheet whose label and copy number stand on top of every page: the head of a table is repeated, nothing else is. */
export function LabelledSheet(props: Props & { readonly name: string }) {
  const { printed, copy, name } = props;
  return (
    <table role="presentation" className={`paper-frame${copy.of > 1 ? ' paper-copies' : ''}`}>
      <thead>
        <tr>
          <td>
            <div className="paper-sheet-top">
              <span className="paper-sheet-label">{printed.classification}</span>
              <span>{name}</span>
              <span>{copyText(copy)}</span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Sheet {...props} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Names and values in a form's boxes; each row of four cells at most. */
export function Boxes({ rows }: { readonly rows: readonly (readonly (readonly [string, ReactNode])[])[] }) {
  return (
    <table className="paper-boxes">
      <colgroup>
        <col className="paper-box-name" />
        <col />
        <col className="paper-box-name" />
        <col />
      </colgroup>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.map(([name]) => name).join()}>
            {cells.map(([name, value]) => (
              <Box key={name} name={name} value={value} isWide={cells.length === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Box({ name, value, isWide }: { readonly name: string; readonly value: ReactNode; readonly isWide: boolean }) {
  return (
    <>
      <th scope="row">{name}</th>
      <td colSpan={isWide ? 3 : 1}>{value}</td>
    </>
  );
}

/** Places to sign in, side by side. */
export function Signatures({ names }: { readonly names: readonly string[] }) {
  return (
    <div className="paper-signatures">
      {names.map((name) => (
        <div key={name}>
          <p>{name}（签名）：</p>
          <p className="paper-signature-date">年　　月　　日</p>
        </div>
      ))}
    </div>
  );
}
