import { type DragEvent, type PropsWithChildren, useRef, useState } from 'react';

type Props = PropsWithChildren<{
  readonly enabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}>;

/** Takes files that are dragged in from elsewhere. Folders come as nothing: the browser gives no content for them. */
export function DropArea({ enabled, onFiles, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  // Going over a child leaves the parent: only when all that was entered is left, the files are gone.
  const entered = useRef(0);
  const holdsFiles = (event: DragEvent) => enabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={isOver ? 'drop-area drop-area-over' : 'drop-area'}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        entered.current += 1;
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        entered.current -= 1;
        if (entered.current <= 0) setIsOver(false);
      }}
      onDragOver={(event) => {
        // Whatever is dropped here is taken by this page, or by nobody: the browser would open it in place of the window.
        event.preventDefault();
        event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none';
      }}
      onDrop={(event) => {
        event.preventDefault();
        entered.current = 0;
        setIsOver(false);
        if (holdsFiles(event)) onFiles(filesOf(event.dataTransfer));
      }}
    >
      {children}
      {isOver && <div className="drop-hint">松开后添加到本件材料</div>}
    </div>
  );
}

function filesOf(transfer: DataTransfer): readonly File[] {
  return Array.from(transfer.items).flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    return item.getAsFile() ?? [];
  });
}
