import type { ErrorTable } from '../error-table.ts';

export const planErrors = {
  PLAN_SECOND_READER_REFUSED: {
    status: 422,
    zh: '不能使用这个地址：第二读者必须在本单位内网（10、172.16—172.31、192.168、100.64—100.127 网段，本机或 fc00::/7），以 http 或 https 开头，不带账号密码。',
    en: 'This address cannot be used: the second reader must be inside the office’s network (10/8, 172.16/12, 192.168/16, 100.64/10, this machine or fc00::/7), begin with http or https and hold no account.',
  },
  PLAN_SECOND_READER_INCOMPLETE: {
    status: 422,
    zh: '地址和模型名称要么都填，要么都不填（不填即关闭）。',
    en: 'Give both an address and a model, or neither, which turns it off.',
  },
  PLAN_SECOND_READER_OF_SERVER: {
    status: 409,
    zh: '第二读者已在服务器启动时设定（JUNHENG_SECOND_READER），只能在那里修改。',
    en: 'The second reader is set where the server starts (JUNHENG_SECOND_READER) and can only be changed there.',
  },
  PLAN_NOT_FOUND: {
    status: 404,
    zh: '找不到这份规划。请返回首页重新进入。',
    en: 'There is no such plan. Go back to the home page and open it again.',
  },
  PLAN_TARGET_NOT_FOUND: {
    status: 404,
    zh: '找不到这项目标，或不在您的可见范围内。请返回目标列表重新选择。',
    en: 'There is no such target among those you may see. Go back to the list of targets and choose again.',
  },
  PLAN_VALUE_NOT_FOUND: {
    status: 404,
    zh: '找不到这个现值，可能已被撤回。请刷新后查看。',
    en: 'There is no such value; it may have been withdrawn. Reload to see.',
  },
  PLAN_VALUE_DAY_IN_FUTURE: {
    status: 422,
    zh: '现值的日期不能晚于今天（{today}）。请改为该数据对应的日期。',
    en: 'The day of a value cannot be after today ({today}). Enter the day the figure is true of.',
  },
  PLAN_VALUE_OUT_OF_RANGE: {
    status: 422,
    zh: '数值超出可能的范围（最小 {min}，最大 {max}；空表示不限）。请检查小数点和计量单位。',
    en: 'The value cannot be (least {min}, most {max}; empty means no bound). Check the decimal point and the unit of measure.',
  },
  PLAN_TASK_NOT_FOUND: {
    status: 404,
    zh: '找不到这项任务，或不在您的可见范围内。请返回任务列表重新选择。',
    en: 'There is no such task among those you may see. Go back to the list of tasks and choose again.',
  },
  PLAN_REPORT_UNIT_HAS_NO_DUTY: {
    status: 403,
    zh: '您的单位不是这项任务的牵头、责任或配合单位，不能上报进展。如分工有误，请联系规划科室。',
    en: 'Your unit has no duty in this task, so it cannot report on it. If the duties are wrong, tell the planning office.',
  },
  PLAN_REPORT_ALREADY_WAITING: {
    status: 409,
    zh: '本单位已有一份进展正在等待审核。请等审核结果出来后再上报。',
    en: 'A report of your unit is already waiting for review. Wait for its outcome before handing in another.',
  },
  PLAN_REPORT_NOT_FOUND: {
    status: 404,
    zh: '找不到这份进展报告，或不在您的可见范围内。请刷新任务后再试。',
    en: 'There is no such report among those you may see. Reload the task and try again.',
  },
  PLAN_REPORT_ALREADY_REVIEWED: {
    status: 409,
    zh: '这份进展已经有人审核过了。请刷新查看结果。',
    en: 'Somebody has reviewed this report already. Reload to see the outcome.',
  },
  PLAN_REPORT_OWN: {
    status: 403,
    zh: '不能审核自己上报的进展。请由本科室其他人员或审核员审核。',
    en: 'You cannot review your own report. Ask a colleague or a reviewer.',
  },
  PLAN_RETURN_REASON_MISSING: {
    status: 422,
    zh: '退回时请写明原因（至少两个字），让上报单位知道怎么改。',
    en: 'Say why you return it (two characters at least), so that the unit knows what to mend.',
  },
} as const satisfies ErrorTable;
