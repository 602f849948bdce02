import { FileOutlined, FolderOutlined, UpOutlined } from '@ant-design/icons';
import type { FolderListing } from '../../../shared/contract/shell.ts';
import { useServices } from '../../base/session.tsx';
import { bytesText } from '../../ui/format.ts';
import type { PreviewChoice } from './choice.ts';

type Props = {
  readonly listing: FolderListing;
  readonly choice: PreviewChoice;
  readonly chosen: readonly string[];
  readonly setChosen: (names: readonly string[]) => void;
  readonly onOpen: (folder: string) => void;
};

/** What lies in a folder: folders are gone into, files are chosen. */
export function EntryList({ listing, choice, chosen, setChosen, onOpen }: Props) {
  const { info } = useServices();
  const toggle = (name: string) => {
    const isChosen = chosen.includes(name);
    if (!choice.several) setChosen(isChosen ? [] : [name]);
    else setChosen(isChosen ? chosen.filter((one) => one !== name) : [...chosen, name]);
  };
  const inside = (name: string) => `${listing.folder.replace(/[\\/]$/u, '')}${info.separator}${name}`;
  const { parent } = listing;
  return (
    <ul className="file-list">
      {parent !== null && (
        <li>
          <button type="button" onClick={() => onOpen(parent)}>
            <UpOutlined /> 上一级
          </button>
        </li>
      )}
      {listing.entries.map(({ name, kind, size }) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={kind === 'file' ? chosen.includes(name) : undefined}
            disabled={kind === 'file' && choice.kind !== 'files'}
            onClick={() => (kind === 'folder' ? onOpen(inside(name)) : toggle(name))}
          >
            {kind === 'folder' ? <FolderOutlined /> : <FileOutlined />} {name}
            {kind === 'file' && <span className="quiet"> {bytesText(size)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
