import type { ErrorTable } from '../error-table.ts';

export const cliErrors = {
  CLI_COMMAND_UNKNOWN: {
    status: 400,
    zh: '没有“{command}”这个命令；用 junheng --help 查看全部命令。',
    en: 'There is no command “{command}”; junheng --help lists them all.',
  },
  CLI_USAGE_WRONG: {
    status: 400,
    zh: '命令写法不对（{detail}）。正确写法：{usage}',
    en: 'The command is not written correctly ({detail}). Usage: {usage}',
  },
  CLI_FILE_MISSING: { status: 400, zh: '找不到文件 {file}。', en: 'There is no file {file}.' },
} as const satisfies ErrorTable;
