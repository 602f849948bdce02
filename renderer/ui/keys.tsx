import { type ShortcutName, SHORTCUTS } from '../base/shortcuts/registry.ts';

/** The keys of a shortcut as they are printed on the keyboard. */
export function Keys({ of, all = false }: { readonly of: ShortcutName; readonly all?: boolean }) {
  const keys: readonly string[] = SHORTCUTS[of].keys;
  const shown = (all ? keys : keys.slice(0, 1)).map(keyText);
  return <kbd className="keys">{shown.join(' 或 ')}</kbd>;
}

function keyText(keys: string): string {
  return keys.replace('ArrowLeft', '←').replace('ArrowRight', '→');
}
