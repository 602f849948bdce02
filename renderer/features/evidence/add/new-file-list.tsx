import { bytesText } from '../../../ui/format.ts';
import type { NewFile } from './new-files.ts';

/** The files of a batch, before they are taken in; what cannot be is said at each. */
export function NewFileList({ files }: { readonly files: readonly NewFile[] }) {
  return (
    <ul className="new-files" aria-label="待添加的文件">
      {files.map(({ name, size, refusal }, index) => (
        <li key={`${String(index)}/${name}`}>
          {name} {size !== null && <span className="quiet">{bytesText(size)}</span>}
          {refusal !== null && (
            <div className="field-error" role="alert">
              {refusal}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
