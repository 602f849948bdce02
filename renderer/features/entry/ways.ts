/** What can be done before a vault is open. */
export type Way = 'unlock' | 'open' | 'create' | 'restore';

/** What each way is called, and what it is for, in the order in which they are offered. */
export const WAYS = {
  unlock: { title: '解锁', text: '' },
  create: {
    title: '新建线索库',
    text: '本机第一次使用，或另立一个线索库。需要单位名称、单位代码和一个口令，约三分钟。',
  },
  open: { title: '打开线索库', text: '本机或介质上已有线索库文件夹，知道口令。' },
  restore: { title: '从备份恢复', text: '原来的计算机坏了或换了，手里有备份文件（.mxb）和当时的口令。' },
} as const satisfies Readonly<Record<Way, { readonly title: string; readonly text: string }>>;
