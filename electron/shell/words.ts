import type { ChoicePurpose } from '../../shared/contract/shell.ts';

/** The application's name, as windows and dialogs show it. */
export const NAME = '密匣';

/** Sentences for the moments in which there is no page to say anything. */
export const START_SENTENCES = {
  switches:
    '启动参数中有会削弱保护的选项，已停止启动。请从开始菜单、应用列表或桌面图标打开密匣；系统不支持沙箱时请改用 deb 安装包。',
  package: '程序文件不完整或已被改动，为保护数据已停止启动。请用原安装包重新安装。',
  vault: '保管数据的进程未能启动，已停止运行，已保存的内容不受影响。请重新启动密匣；仍出现时请重新安装。',
  page: '窗口未能显示，已停止运行，已保存的内容不受影响。请重新启动密匣；仍出现时请重新安装。',
  unforeseen: '程序内部出错，已锁定并停止运行，已保存的内容不受影响。请重新启动密匣。',
} as const;

/** Titles of the system's dialogs, by what is chosen. */
export const CHOICE_TITLES: Readonly<Record<ChoicePurpose, string>> = {
  vault: '选择线索库所在文件夹',
  'new-vault': '选择新线索库存放的文件夹',
  ledger: '选择要导入的台账',
  evidence: '选择要附的材料',
  package: '选择密封包',
  card: '选择单位名片文件',
  regulation: '选择法规文本',
  backup: '选择备份',
  stick: '选择介质',
  export: '选择保存位置',
};

/** What a dialog calls the files that it offers. */
export const CHOICE_KINDS: Readonly<Record<ChoicePurpose, string>> = {
  vault: '线索库',
  'new-vault': '线索库',
  ledger: '台账',
  evidence: '材料',
  package: '密封包',
  card: '单位名片',
  regulation: '文本文件',
  backup: '备份',
  stick: '介质',
  export: '文件',
};
