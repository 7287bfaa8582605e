import type { ErrorTable } from '../error-table.ts';

export const workErrors = {
  PLAN_TASK_DROPPED: {
    status: 409,
    zh: '规划调整后已不再列入这项任务，不能再上报或登记。可在规划的版本对照中查看去向。',
    en: 'An adjustment of the plan has dropped this task, so nothing can be reported or recorded on it. The comparison of versions tells where it went.',
  },
  PLAN_TASK_HAS_NO_UNITS: {
    status: 409,
    zh: '这项任务还没有责任单位，催办无处可发。请先补上责任分工。',
    en: 'No unit answers for this task yet, so there is nobody to urge. Add the duties first.',
  },
  PLAN_TASK_ORDERS_NO_PAPER: {
    status: 409,
    zh: '这项任务没有要求出台文件，不需要登记文件。请直接上报进展。',
    en: 'This task orders no paper, so none is needed. Report progress instead.',
  },
  PLAN_UNIT_ANSWERS_NOT: {
    status: 403,
    zh: '这一项由牵头或责任单位登记，您的单位是配合单位。请把情况写进进展上报，或联系牵头单位。',
    en: 'The leading or responsible unit records this; yours supports. Report what you did, or tell the leading unit.',
  },
  PLAN_PAPER_NUMBER_UNREADABLE: {
    status: 422,
    zh: '看不出这是发文字号。请按“云政办发〔2026〕3号”的样式填写。',
    en: 'This does not read as a document number. Write it as printed: the letters of the issuer, the year in 〔 〕, the number.',
  },
  PLAN_PAPER_DAY_IN_FUTURE: {
    status: 422,
    zh: '文件的日期不能晚于今天（{today}）。请改为文件上的日期。',
    en: 'A paper cannot be dated after today ({today}). Enter the day printed on it.',
  },
  PLAN_PAPER_NOT_FOUND: {
    status: 404,
    zh: '找不到这份文件，可能已被撤回。请刷新任务后查看。',
    en: 'There is no such paper; it may have been withdrawn. Reload the task to see.',
  },
  PLAN_FILE_ERASED: {
    status: 410,
    zh: '这个文件已按保存期限删除，只留下校验值。',
    en: 'This file was erased when its period ended; only its digest is kept.',
  },
  PLAN_FILE_NOT_FOUND: {
    status: 404,
    zh: '找不到这个文件，或您无权查看。如果刚刚上传，请重新上传一次。',
    en: 'There is no such file among those you may open. If you have just handed it in, hand it in again.',
  },
  PLAN_FILE_KIND_REFUSED: {
    status: 422,
    zh: '不能接收这种文件，只收 {kinds}。请换一个文件，或另存为其中一种再上传。',
    en: 'Only {kinds} files are taken. Choose another file, or save it as one of these.',
  },
  PLAN_FILE_EMPTY: {
    status: 422,
    zh: '这个文件是空的。请检查后重新选择。',
    en: 'This file is empty. Check it and choose again.',
  },
  PLAN_FILES_TOO_MANY: {
    status: 422,
    zh: '一次最多附 {most} 张照片。请删去几张再提交。',
    en: 'A report takes {most} photos at most. Remove some and hand it in again.',
  },
  PLAN_CHECKPOINT_NOT_FOUND: {
    status: 404,
    zh: '找不到这个节点，规划可能已经调整。请刷新任务后再试。',
    en: 'There is no such checkpoint; the plan may have been adjusted. Reload the task and try again.',
  },
  PLAN_CHECKPOINT_ALREADY_DONE: {
    status: 409,
    zh: '这个节点已登记为 {day} 完成。如有误，请先撤销再登记。',
    en: 'This checkpoint was marked as reached on {day}. If that is wrong, open it again first.',
  },
  PLAN_CHECKPOINT_NOT_DONE: {
    status: 409,
    zh: '这个节点还没有登记完成，不需要撤销。请刷新查看。',
    en: 'This checkpoint is not marked as reached, so there is nothing to open again. Reload to see.',
  },
  PLAN_CHECKPOINT_DAY_IN_FUTURE: {
    status: 422,
    zh: '完成日期不能晚于今天（{today}）。',
    en: 'A checkpoint cannot be reached after today ({today}).',
  },
  PLAN_CHANNEL_NOT_FOUND: {
    status: 404,
    zh: '找不到这个消息渠道。请返回列表查看。',
    en: 'There is no such channel. Go back to the list.',
  },
  PLAN_CHANNEL_ADDRESS_REFUSED: {
    status: 422,
    zh: '不能使用这个地址：必须是 https 开头的外部网址，不能指向本机或内网。',
    en: 'This address cannot be used: it must begin with https and lead neither to this machine nor into a private network.',
  },
  PLAN_CHANNEL_EMAIL_UNREADABLE: {
    status: 422,
    zh: '看不出这是邮箱地址。请按“name@example.cn”的样式填写。',
    en: 'This does not read as an e-mail address. Write it like name@example.cn.',
  },
  PLAN_CHANNEL_UNIT_UNKNOWN: {
    status: 422,
    zh: '找不到这个单位。请重新选择，或选“全部单位”。',
    en: 'There is no such unit. Choose again, or take all units.',
  },
} as const satisfies ErrorTable;
