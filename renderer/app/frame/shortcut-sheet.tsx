import { SHORTCUTS, SHORTCUTS_BY_GROUP } from '../../base/shortcuts/registry.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';

/** All shortcuts, drawn from the list by which the window listens. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="快捷键一览" footer={null} onCancel={onClose} width={720}>
      <div className="shortcut-sheet">
        {[...SHORTCUTS_BY_GROUP].map(([group, names]) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {names.map((name) => (
                <div key={name}>
                  <dt>
                    <Keys of={name} all />
                  </dt>
                  <dd>{SHORTCUTS[name].title}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
