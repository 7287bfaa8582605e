import type { ErrorTable } from '../error-table.ts';

export const serverErrors = {
  SERVER_FAILED: {
    status: 500,
    zh: '服务器出错，请稍后重试；如仍不行，请把编号 {requestId} 告诉管理员。',
    en: 'The server failed; try again later. If it fails again, give the administrator the number {requestId}.',
  },
  SERVER_BUSY: {
    status: 503,
    zh: '服务器繁忙或正在停止，请稍后重试。',
    en: 'The server is busy or stopping; try again shortly.',
  },
  SERVER_DISK_FULL: {
    status: 503,
    zh: '服务器磁盘空间已满，没有保存。请联系管理员清理磁盘后重试；已保存的内容不受影响。',
    en: 'The disk of the server is full and nothing was saved. Tell the administrator to free space, then try again; what was saved before is safe.',
  },
  SERVER_TIMED_OUT: {
    status: 503,
    zh: '处理时间过长，已停止；请缩小范围后重试。',
    en: 'This took too long and was stopped; narrow it down and try again.',
  },
  SERVER_PORT_TAKEN: {
    status: 503,
    zh: '端口 {port} 已被占用；请关闭占用它的程序，或用 --port 换一个端口。',
    en: 'Port {port} is in use; stop the program that uses it, or choose another with --port.',
  },
  SERVER_PORT_WRONG: {
    status: 400,
    zh: '端口“{port}”不对，应为 0 到 65535 的整数。',
    en: 'The port “{port}” is wrong; it must be a whole number from 0 to 65535.',
  },
  SERVER_HANDLER_MISSING: {
    status: 500,
    zh: '接口“{route}”没有对应的处理程序 {file}。',
    en: 'The route “{route}” has no handler {file}.',
  },
  SERVER_ROUTE_MISSING: {
    status: 500,
    zh: '处理程序 {file} 没有对应的接口。',
    en: 'The handler {file} has no route.',
  },
  SERVER_METRICS_FORBIDDEN: {
    status: 403,
    zh: '运行指标只能在服务器本机读取，或凭令牌读取。',
    en: 'Metrics can be read only on the server itself, or with the token.',
  },
  SERVER_WORK_NEEDS_POSTGRES: {
    status: 400,
    zh: '在另一台机器上处理后台任务，需要用 DATABASE_URL 指明 PostgreSQL 数据库。',
    en: 'A separate worker needs PostgreSQL: set DATABASE_URL.',
  },
  SERVER_ENGINE_FAILED: {
    status: 500,
    zh: '计算没有完成：{detail}。',
    en: 'The calculation did not finish: {detail}.',
  },
  SERVER_ENGINE_CANCELLED: {
    status: 409,
    zh: '计算已取消。',
    en: 'The calculation was cancelled.',
  },
  SERVER_ENGINE_TIMED_OUT: {
    status: 503,
    zh: '计算超过 {seconds} 秒，已停止；请缩小范围后重试。',
    en: 'The calculation was stopped after {seconds} seconds; narrow it down and try again.',
  },
  SERVER_ENGINE_OUT_OF_MEMORY: {
    status: 422,
    zh: '所需内存超过 {megabytes} MB，已停止；请缩小范围或减小文件后重试。',
    en: 'This needed more than {megabytes} MB of memory and was stopped; narrow it down or make the file smaller and try again.',
  },
  FILE_TOO_MANY_AT_ONCE: {
    status: 429,
    zh: '您还有 {limit} 个文件正在处理，请等它们处理完再上传。',
    en: 'You have {limit} files being read; wait until they are done before handing in more.',
  },
  FILE_PHOTO_DAMAGED: {
    status: 422,
    zh: '照片文件已损坏或格式不规范，无法确认里面没有拍摄地点等个人信息。请用手机或电脑重新导出为 JPEG 或 PNG 后再上传。',
    en: 'The photo is damaged or written oddly, so it cannot be made sure that it holds no place or other personal data. Export it again as JPEG or PNG and try once more.',
  },
} as const satisfies ErrorTable;
