/** 局领导, 科室负责人, 填报员, 审核员, 查阅人, 管理员. */
export type Role = 'leader' | 'officeHead' | 'clerk' | 'reviewer' | 'viewer' | 'administrator';

/** All roles, in the order in which screens list them. */
export const allRoles = [
  'leader',
  'officeHead',
  'clerk',
  'reviewer',
  'viewer',
  'administrator',
] as const satisfies readonly Role[];

/** Who may call an operation: anybody, anybody signed in, or the roles listed. */
export type Access = 'public' | 'signedIn' | readonly Role[];
