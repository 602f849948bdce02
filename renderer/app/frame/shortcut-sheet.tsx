import { type ShortcutGroup, type ShortcutName, SHORTCUTS } from '../../base/shortcuts/registry.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';

const NAMES = Object.keys(SHORTCUTS) as readonly ShortcutName[];
const GROUPS: readonly ShortcutGroup[] = ['全部页面', '台账', '登记与更正', '线索卷宗', '查看材料'];

/** All shortcuts, drawn from the list by which the window listens. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="快捷键一览" footer={null} onCancel={onClose} width={720}>
      <div className="shortcut-sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {NAMES.filter((name) => SHORTCUTS[name].group === group).map((name) => (
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
