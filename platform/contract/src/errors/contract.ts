import type { ErrorTable } from '../error-table.ts';

export const contractErrors = {
  CONTRACT_VALUE_MISSING: {
    status: 400,
    zh: '缺少“{element}”，请填写后再提交。',
    en: '“{element}” is missing; fill it in and send again.',
  },
  CONTRACT_VALUE_TYPE_WRONG: {
    status: 400,
    zh: '“{element}”的类型不对，应为{expected}。',
    en: '“{element}” is of the wrong kind; it should be {expected}.',
  },
  CONTRACT_VALUE_FORMAT_WRONG: {
    status: 400,
    zh: '“{element}”的写法不对，应为{expected}。',
    en: '“{element}” is not written correctly; it should be {expected}.',
  },
  CONTRACT_VALUE_TOO_SMALL: {
    status: 400,
    zh: '“{element}”不能小于 {minimum}。',
    en: '“{element}” must be at least {minimum}.',
  },
  CONTRACT_VALUE_TOO_BIG: {
    status: 400,
    zh: '“{element}”不能大于 {maximum}。',
    en: '“{element}” must be at most {maximum}.',
  },
  CONTRACT_VALUE_TOO_SHORT: {
    status: 400,
    zh: '“{element}”至少要有 {minimum} 个字（项）。',
    en: '“{element}” must have at least {minimum} characters or items.',
  },
  CONTRACT_VALUE_TOO_LONG: {
    status: 400,
    zh: '“{element}”最多 {maximum} 个字（项），请删减。',
    en: '“{element}” may have at most {maximum} characters or items; shorten it.',
  },
  CONTRACT_VALUE_NOT_LISTED: {
    status: 400,
    zh: '“{element}”只能是下列之一：{options}。',
    en: '“{element}” must be one of: {options}.',
  },
  CONTRACT_DAY_OUT_OF_RANGE: {
    status: 400,
    zh: '“{element}”的年份应在 {first} 至 {last} 之间，请检查。',
    en: 'The year of “{element}” must lie between {first} and {last}; check it.',
  },
  CONTRACT_VALUE_UNKEEPABLE: {
    status: 400,
    zh: '提交的内容里有数据库无法保存的数值或字符，请检查后再提交。',
    en: 'What was sent holds a number or a sign that the database cannot keep; check it and send again.',
  },
  CONTRACT_VALUE_INVALID: {
    status: 400,
    zh: '“{element}”填写有误，请检查后再提交。',
    en: '“{element}” is not valid; check it and send again.',
  },
  CONTRACT_KEY_UNKNOWN: {
    status: 400,
    zh: '不认识“{element}”这一项，请去掉它。',
    en: '“{element}” is not known here; leave it out.',
  },
  CONTRACT_BODY_UNREADABLE: {
    status: 400,
    zh: '提交的内容不是有效的 JSON，请检查后再提交。',
    en: 'The body is not valid JSON; check it and send again.',
  },
  CONTRACT_MEDIA_TYPE_WRONG: {
    status: 415,
    zh: '提交内容的类型不对，应为 application/json。',
    en: 'The body is of the wrong media type; send application/json.',
  },
  CONTRACT_BODY_TOO_LARGE: {
    status: 413,
    zh: '提交的内容超过 {limit}，请减小后再提交。',
    en: 'The body is larger than {limit}; make it smaller and send again.',
  },
  CONTRACT_ROUTE_NOT_FOUND: {
    status: 404,
    zh: '没有这个接口地址，请检查地址是否写对。',
    en: 'There is nothing at this address; check that it is written correctly.',
  },
  CONTRACT_IMPORT_UNREADABLE: {
    status: 422,
    zh: '读不出这个文件。请交 xlsx 工作簿，第一张表里有一行表头，写有“{columns}”等列名。',
    en: 'This file cannot be read. Hand in an xlsx workbook whose first sheet has a row of headings such as “{columns}”.',
  },
  CONTRACT_IMPORT_TOO_LONG: {
    status: 422,
    zh: '一次最多导入 {most} 行，请分几次导入。',
    en: 'At most {most} rows at once; import them in parts.',
  },
  CONTRACT_VIEW_NOT_FOUND: {
    status: 404,
    zh: '没有找到这个视图，可能已被删除，或不是您本人保存的。',
    en: 'There is no such view; it may have been removed, or somebody else keeps it.',
  },
  CONTRACT_VIEW_NAME_TAKEN: {
    status: 409,
    zh: '您在这个列表里已有同名视图“{name}”，请换一个名称。',
    en: 'You already keep a view “{name}” of this list; choose another name.',
  },
  CONTRACT_VIEW_UNIT_FOREIGN: {
    status: 422,
    zh: '视图只能共享给您自己的单位。',
    en: 'A view can be shared with your own unit only.',
  },
  CONTRACT_VERSION_STALE: {
    status: 409,
    zh: '在您打开之后，别人已经修改并保存过；请刷新查看最新内容，再决定是否修改。',
    en: 'Somebody else has saved a change since you opened this; reload to see it, then decide whether to change it.',
  },
  CONTRACT_SERVER_UNREACHABLE: {
    status: 503,
    zh: '连接不上服务器，请检查网络后重试；已填写的内容仍然保留。',
    en: 'The server cannot be reached; check the network and try again. What you typed is kept.',
  },
  CONTRACT_REPLY_UNREADABLE: {
    status: 500,
    zh: '服务器的回答无法识别（状态 {status}），请稍后重试。',
    en: 'The server’s answer could not be read (status {status}); try again later.',
  },
  CONTRACT_CALL_CANCELLED: {
    status: 503,
    zh: '已取消。',
    en: 'Cancelled.',
  },
} as const satisfies ErrorTable;
