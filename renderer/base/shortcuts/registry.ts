/** Where a shortcut works: everywhere, or on one kind of page. */
type ShortcutGroup = '全部页面' | '台账' | '登记与更正' | '线索卷宗' | '研判会议' | '查看材料';

/** One shortcut: its keys (any of them), and what it does, as the sheet of shortcuts shows it. */
export type Shortcut = { readonly keys: readonly string[]; readonly title: string; readonly group: ShortcutGroup };

/**
 * Every shortcut there is. The window listens by this list and the sheet is drawn from it, so that neither can promise
 * what the other does not do. `Alt` doubles what a browser keeps for itself.
 */
export const SHORTCUTS = {
  find: { keys: ['Ctrl+K', 'Alt+K'], title: '查找线索、人员、页面', group: '全部页面' },
  register: { keys: ['Ctrl+N', 'Alt+N'], title: '登记来件', group: '全部页面' },
  lock: { keys: ['Ctrl+L', 'Alt+L'], title: '锁定', group: '全部页面' },
  shortcuts: { keys: ['?', 'F1'], title: '快捷键一览', group: '全部页面' },
  back: { keys: ['Alt+ArrowLeft'], title: '返回上一页', group: '全部页面' },
  forward: { keys: ['Alt+ArrowRight'], title: '前进一页', group: '全部页面' },
  desk: { keys: ['Alt+1'], title: '今日待办', group: '全部页面' },
  ledger: { keys: ['Alt+2'], title: '线索台账', group: '全部页面' },
  handoff: { keys: ['Alt+3'], title: '报送与接收', group: '全部页面' },
  system: { keys: ['Alt+4'], title: '系统', group: '全部页面' },
  envelopes: { keys: ['Alt+5'], title: '径送登记', group: '全部页面' },
  members: { keys: ['Alt+6'], title: '人员与授权', group: '全部页面' },
  meetings: { keys: ['Alt+7'], title: '研判会议', group: '全部页面' },
  search: { keys: ['/', 'Ctrl+F'], title: '搜索台账', group: '台账' },
  print: { keys: ['Ctrl+P', 'Alt+P'], title: '打印', group: '台账' },
  importLedger: { keys: ['Alt+I'], title: '导入台账', group: '台账' },
  reckoning: { keys: ['J', 'j'], title: '所在行的时限计算依据', group: '台账' },
  openLine: { keys: ['Enter'], title: '打开所在行的线索', group: '台账' },
  tickLine: { keys: ['Space'], title: '勾选所在行（Shift+↑↓ 连续勾选）', group: '台账' },
  tickAll: { keys: ['Ctrl+A'], title: '勾选列出的全部线索', group: '台账' },
  save: { keys: ['Ctrl+Enter'], title: '登记或保存', group: '登记与更正' },
  addSubject: { keys: ['Alt+A'], title: '增加被反映人', group: '登记与更正' },
  correct: { keys: ['Alt+E'], title: '更正', group: '登记与更正' },
  dispose: { keys: ['Alt+D'], title: '录入纸质审批', group: '线索卷宗' },
  addEvidence: { keys: ['Alt+F'], title: '添加材料', group: '线索卷宗' },
  nextItem: { keys: ['Alt+J'], title: '记录下一件', group: '研判会议' },
  allAgree: { keys: ['Alt+Y'], title: '全体同意', group: '研判会议' },
  nextPage: { keys: ['PageDown'], title: '下一页', group: '查看材料' },
  previousPage: { keys: ['PageUp'], title: '上一页', group: '查看材料' },
  zoomIn: { keys: ['+', '='], title: '放大', group: '查看材料' },
  zoomOut: { keys: ['-'], title: '缩小', group: '查看材料' },
  zoomFit: { keys: ['0'], title: '适合宽度', group: '查看材料' },
  turn: { keys: ['Alt+R'], title: '向右旋转', group: '查看材料' },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** Name of a shortcut. */
export type ShortcutName = keyof typeof SHORTCUTS;

const NAMES = Object.keys(SHORTCUTS) as readonly ShortcutName[];

/** Every shortcut under its group, groups and shortcuts in the order of the list. */
export const SHORTCUTS_BY_GROUP: ReadonlyMap<ShortcutGroup, readonly ShortcutName[]> = Map.groupBy(
  NAMES,
  (name) => SHORTCUTS[name].group,
);

/** What of a pressed key decides. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True when these are the keys of the shortcut. */
export function isPressed(name: ShortcutName, event: PressedKey): boolean {
  return SHORTCUTS[name].keys.some((keys) => matches(keys, event));
}

/** True for keys that are typed as text, which a field being typed into keeps. */
export function isPlainKey(name: ShortcutName, event: PressedKey): boolean {
  return SHORTCUTS[name].keys.some((keys) => keys.length === 1 && matches(keys, event));
}

function matches(keys: string, event: PressedKey): boolean {
  const parts = keys === '+' ? [keys] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.length > 1 && parts.includes(modifier);
  const control = event.ctrlKey || event.metaKey;
  if (wants('Ctrl') !== control || wants('Alt') !== event.altKey) return false;
  const pressed = event.key === ' ' ? 'Space' : event.key;
  return pressed.toLowerCase() === key.toLowerCase();
}
