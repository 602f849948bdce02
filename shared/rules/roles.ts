/** 职责. Officers (系统管理员, 安全保密管理员, 安全审计员) come with the separation of their powers. */
export const ROLES = ['leader', 'deputy', 'handler', 'custodian', 'clerk'] as const;
export type Role = (typeof ROLES)[number];

/** Which of them a vault can have, by whose vault it is. */
export const ROLES_OF_KIND = {
  team: ['leader', 'deputy', 'handler', 'custodian'],
  commission: ['clerk'],
} as const satisfies Readonly<Record<'team' | 'commission', readonly Role[]>>;

/** Everybody on a team. */
export const TEAM: readonly Role[] = ROLES_OF_KIND.team;
/** Everybody. */
export const ALL: readonly Role[] = [...TEAM, 'clerk'];
/** Who keeps the ledger and the packages. */
export const KEEPERS: readonly Role[] = ['leader', 'custodian', 'clerk'];

/** Who may admit and suspend members: the one who bears the responsibility for the unit (组长), at a commission its clerk. */
export const ADMITTING_ROLES: readonly Role[] = ['leader', 'clerk'];

/** The role's name as the window and the command line write it. */
export const ROLE_TERMS: Readonly<Record<Role, string>> = {
  leader: '组长',
  deputy: '副组长',
  handler: '承办人',
  custodian: '线索管理员',
  clerk: '派出机关收件人',
};
