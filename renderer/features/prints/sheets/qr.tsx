import { encode } from 'uqr';
import { pathOf } from './qr-path.ts';

type Props = { readonly text: string; readonly label: string };

/** Modules of blank paper around the code, without which a reader does not find it. */
const QUIET_ZONE = 4;

/** A text as a QR code. */
export function Qr({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg className="paper-qr" role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <path d={pathOf(data)} />
    </svg>
  );
}
