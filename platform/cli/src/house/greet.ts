import type { FirstStart } from '@junheng/server';

const roleWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  leader: ['局领导', 'leader'],
  officeHead: ['科室负责人', 'head of office'],
  clerk: ['填报员', 'clerk'],
  reviewer: ['审核员', 'reviewer'],
  viewer: ['查看员', 'viewer'],
  administrator: ['系统管理员', 'administrator'],
};

function sampleLines(start: FirstStart): string[] {
  const password = start.accounts[0]?.password ?? '';
  return [
    `示例区“${start.districtName}”的账号（密码均为 ${password}，仅供试用）：`,
    `Accounts of the sample district (the password of all is ${password}; for trying out only):`,
    ...start.accounts.map((account) => {
      const [zh, en] = roleWords[account.role] ?? [account.role, account.role];
      return `  ${account.userName.padEnd(18)} ${zh} ${account.displayName} · ${en}`;
    }),
  ];
}

function emptyLines(start: FirstStart): string[] {
  const account = start.accounts[0];
  if (account === undefined) return [];
  return [
    `管理员账号 ${account.userName}，一次性密码 ${account.password}（首次登录须修改；只显示这一次）`,
    `Administrator ${account.userName}, one-time password ${account.password} (to be changed at first sign-in; shown only once)`,
  ];
}

/** What `serve` prints when it is ready: the address, and the accounts that somebody must be told of. */
export function greet(address: string, start: FirstStart | null): string {
  const accounts = start === null ? [] : start.kind === 'sample' ? sampleLines(start) : emptyLines(start);
  return [
    `均衡已启动，请用浏览器打开 ${address}`,
    `Junheng is ready: open ${address}`,
    ...accounts,
    '按 Ctrl-C 停止 · press Ctrl-C to stop',
  ].join('\n');
}
