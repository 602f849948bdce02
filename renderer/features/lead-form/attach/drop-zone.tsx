import { type DragEvent, type PropsWithChildren, useRef, useState } from 'react';

type Props = PropsWithChildren<{
  readonly isEnabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}>;

/** Takes files that are dragged onto the form. */
export function DropZone({ isEnabled, onFiles, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  // Going over a child leaves the parent: only when all that was entered is left, the files are gone.
  const entered = useRef(0);
  const go = (by: number) => {
    entered.current = Math.max(0, entered.current + by);
    setIsOver(entered.current > 0);
  };
  const holdsFiles = ({ dataTransfer }: DragEvent) => isEnabled && dataTransfer.types.includes('Files');
  return (
    <div
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragEnter={(event) => {
        if (holdsFiles(event)) go(1);
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) go(-1);
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        go(-entered.current);
        onFiles(filesOf(event.dataTransfer));
      }}
    >
      {children}
    </div>
  );
}

/** A folder comes without content. */
function filesOf(transfer: DataTransfer): readonly File[] {
  return Array.from(transfer.items).flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    return item.getAsFile() ?? [];
  });
}
