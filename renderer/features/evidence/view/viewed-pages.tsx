import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../../../ui/waiting.tsx';
import { SheetFrame } from './frame.tsx';
import { drawnWidth } from './sharpness.ts';
import { type Drawn, useSheet } from './use-sheet.ts';
import type { ViewedFile } from './viewed-file.ts';
import { ViewerBar } from './viewer-bar.tsx';
import { nextTurn, nextZoom, type Turn, type Zoom } from './zoom.ts';

/** The widest that a page is drawn to fit, in pixels; the style says the same in the size of text. */
const MOST_FIT = 62 * 16;

/** The pages of an opened file, one at a time. */
export function ViewedPages({ file, name }: { readonly file: ViewedFile; readonly name: string }) {
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [turn, setTurn] = useState<Turn>(0);
  const [pixels, setPixels] = useState(() =>
    drawnWidth(Math.min(window.innerWidth, MOST_FIT), window.devicePixelRatio),
  );
  const room = useRef<HTMLDivElement>(null);
  const drawn = useSheet(file, at, pixels);
  useEffect(() => {
    room.current?.focus();
  }, []);
  useEffect(() => {
    room.current?.scrollTo(0, 0);
  }, [at]);
  const zoomTo = (direction: 'in' | 'out' | 'fit') => {
    const width = drawn?.state === 'shown' ? drawn.sheet[turn % 2 === 1 ? 'height' : 'width'] : 0;
    if (direction === 'fit' || width === 0) {
      setZoom('fit');
      return;
    }
    const shown = zoom === 'fit' ? (100 * (room.current?.querySelector('.sheet')?.clientWidth ?? width)) / width : zoom;
    const next = nextZoom(shown, direction);
    setZoom(next);
    setPixels((before) => Math.max(before, drawnWidth((width * next) / 100, window.devicePixelRatio)));
  };
  return (
    <div className="viewer">
      <ViewerBar
        {...{ at, pages: file.pages, zoom, turns: file.turns, onPage: setAt, onZoom: zoomTo }}
        onTurn={() => setTurn(nextTurn)}
      />
      <div className="viewer-room" ref={room} role="region" aria-label={`${name} 第${String(at + 1)}页`} tabIndex={0}>
        {drawn === null ? (
          <Waiting />
        ) : (
          <Page drawn={drawn} title={`${name} 第${String(at + 1)}页`} {...{ zoom, turn }} />
        )}
      </div>
    </div>
  );
}

type PageProps = { readonly drawn: Drawn; readonly title: string; readonly zoom: Zoom; readonly turn: Turn };

function Page({ drawn, title, zoom, turn }: PageProps) {
  if (drawn.state === 'refused') return <Alert type="error" showIcon role="alert" title={drawn.text} />;
  const { sheet } = drawn;
  return (
    <>
      {sheet.caution !== undefined && <Alert type="warning" showIcon role="alert" title={sheet.caution} />}
      <SheetFrame {...{ sheet, title, zoom, turn }} />
    </>
  );
}
