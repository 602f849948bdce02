/** Errors that any call may give. */
export const GENERAL_SENTENCES = {
  INPUT_INVALID: '填写的内容不符合要求：{where}。请按说明修改后重试。',
  NODE_TOO_OLD: '运行环境版本过低（需要 Node 22.18 或更新版本），请在项目目录执行 npm ci 后用 npm run 启动。',
  SELF_TEST_FAILED: '密码算法自检未通过，为保护数据已停止运行。请重新安装本软件。',
  INTERNAL: '程序内部出错，本次操作未生效，已保存的内容不受影响。请重试；仍出现时请执行线索库检查。',
  CANCELLED: '操作已取消，未留下任何内容。',
  ROLE_FORBIDDEN: '您的职责不含此项操作，请由有权人员办理。',
  FILE_NOT_FOUND: '找不到指定的文件或文件夹，请检查路径后重试。',
  FILE_EXISTS: '目标位置已有同名文件，未覆盖。请换一个文件名或位置。',
  FILE_UNREADABLE: '文件或文件夹无法读取，请检查权限或介质后重试。',
  TARGET_READ_ONLY: '目标位置不能写入，请更换位置或解除写保护后重试。',
  DISK_FULL: '存储空间不足，本次操作未生效，已保存的内容不受影响。请腾出空间或更换介质后重试。',
  PRINT_TOO_LONG: '清单共{rows}行，超过一次打印的上限{most}行。请先用筛选或搜索缩小范围。',
  WINDOW_TAKEN: '本程序已在另一个窗口打开，请使用那个窗口，或先把它关闭。',
} as const;
