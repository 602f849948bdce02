import { type PropsWithChildren, useMemo } from 'react';
import { useSession, useServices } from '../base/session.tsx';
import { minuteText } from './format.ts';

/** Whoever photographs the screen photographs the reader's name and the time of his session with it. */
export function Marked({ children }: PropsWithChildren) {
  const { clock } = useServices();
  const { summary } = useSession();
  const { name } = summary.member;
  const backgroundImage = useMemo(() => markOf(name, minuteText(clock.now())), [name, clock]);
  return (
    <div className="marked">
      {children}
      <div className="watermark" aria-hidden="true" style={{ backgroundImage }} />
    </div>
  );
}

/** A picture with both, to be repeated; text is all that stands in it. */
function markOf(name: string, since: string): string {
  const line = (y: number, text: string) => `<text x="10" y="${String(y)}">${escaped(text)}</text>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="190"><g transform="rotate(-20 150 95)" ` +
    `fill="#5a6478" fill-opacity="0.13" font-size="15" font-family="sans-serif">${line(90, name)}${line(112, since)}</g></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
