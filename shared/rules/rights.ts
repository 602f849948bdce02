import { ADMITTING_ROLES, ALL, KEEPERS, type Role, ROLE_TERMS, ROLES_OF_KIND, TEAM } from './roles.ts';

/** One thing that members do, who of them may do it, and why these. */
export type RightSpec = {
  /** As a sentence about it begins: `备份线索库由组长、线索管理员办理。` */
  readonly act: string;
  readonly roles: readonly Role[];
  readonly why: string;
};

/**
 * Who may do what with an open vault. The vault process asks this table before a call is looked at, and the window
 * before it offers one. Which lead a step is about, and in which state it is, are rules of the lead and not here.
 */
export const RIGHTS = {
  read: {
    act: '查看台账和卷宗',
    roles: ALL,
    why: 'One ledger for all: a repeat can only be seen by who sees what is there. Opening a lead or a file is on record.',
  },
  check: { act: '检查线索库', roles: ALL, why: 'It reads, compares and tells; whoever doubts the record may look.' },
  ownPassphrase: { act: '更换本人口令', roles: ALL, why: 'Each answers for the own passphrase and waits for nobody.' },
  register: {
    act: '登记来件',
    roles: TEAM,
    why: 'Whoever takes the letter or the call enters it; at a commission leads come in sealed packages only.',
  },
  act: {
    act: '办理线索',
    roles: TEAM,
    why: 'Steps belong to the team; which of them to whom is for the course to say.',
  },
  approve: {
    act: '审批',
    roles: ['leader', 'deputy'],
    why: 'Who answers for the unit decides; his deputy where the chain names him or he is authorised; a commission on paper.',
  },
  authorize: {
    act: '授权和设定审批层级',
    roles: ['leader'],
    why: 'Who answers for the unit lends his own authority, and nobody lends on what he was lent.',
  },
  holidays: {
    act: '登记节假日安排',
    roles: KEEPERS,
    why: 'The printed notice is entered by who keeps the ledger; what a unit asks more of itself, its leader sets.',
  },
  duties: {
    act: '登记定期事项',
    roles: TEAM,
    why: 'Whoever did what returns every month or quarter says so; it binds nobody else.',
  },
  meeting: {
    act: '召集研判会议、记录研究情况',
    roles: TEAM,
    why: 'Whoever keeps the record of the meeting enters it; each opinion stands under the name of who gave it.',
  },
  minutes: {
    act: '签署、更正和作废会议记录',
    roles: ['leader', 'deputy', 'custodian'],
    why: 'The record is closed by who leads the meeting or keeps the ledger, so that nobody closes it over his own lead.',
  },
  evidence: { act: '添加材料', roles: TEAM, why: 'Whoever obtained a file adds it, and signs for it.' },
  print: { act: '打印', roles: ALL, why: 'Paper is how everybody works; for whom it was printed is on record.' },
  exportLedger: {
    act: '导出台账',
    roles: KEEPERS,
    why: 'The whole ledger leaves in the clear, on a carrier that somebody has to answer for.',
  },
  exportEvidence: { act: '导出材料', roles: ALL, why: 'A recording is worked on outside; each copy is on record.' },
  reporter: {
    act: '查看检举控告人身份',
    roles: TEAM,
    why: 'Leader and custodian, and who handles the lead, which is asked for each lead. A package never carries it.',
  },
  import: {
    act: '导入台账',
    roles: ['leader', 'custodian'],
    why: 'It gives out numbers by the hundred, and numbers are the custodian’s.',
  },
  handoff: {
    act: '报送和接收密封包',
    roles: KEEPERS,
    why: 'One hand keeps the numbers of packages and their receipts.',
  },
  cards: { act: '管理单位名片', roles: KEEPERS, why: 'A confirmed card decides who can open what is sealed.' },
  backup: { act: '备份线索库', roles: KEEPERS, why: 'A backup is the whole vault on a medium that is carried away.' },
  restore: { act: '恢复线索库', roles: KEEPERS, why: 'A restored copy is a new device with numbers of its own.' },
  audit: { act: '导出操作记录', roles: KEEPERS, why: 'The trail of everybody leaves the vault.' },
  identity: { act: '导出解密钥匙', roles: KEEPERS, why: 'It opens every package that was ever sealed to this vault.' },
  prepareMember: {
    act: '添加人员',
    roles: [...ADMITTING_ROLES, 'custodian'],
    why: 'The custodian prepares it with the newcomer at the keyboard; one who may admit signs, there and then.',
  },
  admit: {
    act: '批准添加和停用人员',
    roles: ADMITTING_ROLES,
    why: 'Who gets in is for the one who answers for the unit, as the trail will say.',
  },
} as const satisfies Readonly<Record<string, RightSpec>>;

/** Name of a right. */
export type Right = keyof typeof RIGHTS;

/** Whether a member of this role has the right. */
export function hasRight(role: Role, right: Right): boolean {
  const roles: readonly Role[] = RIGHTS[right].roles;
  return roles.includes(role);
}

/** What a refusal names: the act, and who in a vault of this kind may do it. */
export function rightParams(right: Right, kind: 'team' | 'commission'): { readonly act: string; readonly who: string } {
  const { act } = RIGHTS[right];
  const holders = ROLES_OF_KIND[kind].filter((role) => hasRight(role, right)).map((role) => ROLE_TERMS[role]);
  return { act, who: holders.length > 0 ? holders.join('、') : '派驻机构人员在本机构的线索库中' };
}
