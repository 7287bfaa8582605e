import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** The three roles of a duty. */
export const dutyRoles = wordSet({
  lead: { zh: '牵头单位', en: 'Lead' },
  supporting: { zh: '配合单位', en: 'Supporting' },
  responsible: { zh: '责任单位', en: 'Responsible' },
});
export type DutyRole = WordOf<typeof dutyRoles>;

/** Where a task stands on a day. */
export const taskStates = wordSet({
  done: { zh: '已完成', en: 'Done' },
  normal: { zh: '正常', en: 'On schedule' },
  behind: { zh: '滞后', en: 'Behind' },
  overdue: { zh: '逾期', en: 'Overdue' },
  notReported: { zh: '待报', en: 'To be reported' },
});
export type TaskState = WordOf<typeof taskStates>;

/** What became of a report of progress. */
export const reportStates = wordSet({
  submitted: { zh: '待审核', en: 'Waiting for review' },
  accepted: { zh: '已通过', en: 'Accepted' },
  returned: { zh: '已退回', en: 'Returned' },
});
export type ReportState = WordOf<typeof reportStates>;

/** Where a checkpoint stands on a day. */
export const checkpointStates = wordSet({
  done: { zh: '已完成', en: 'Done' },
  dueSoon: { zh: '即将到期', en: 'Due soon' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  notDue: { zh: '未到期', en: 'Not due' },
});
export type CheckpointState = WordOf<typeof checkpointStates>;

/** Why something is on a unit’s list, most urgent first. */
export const workKinds = wordSet({
  returned: { zh: '被退回', en: 'Returned' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  paper: { zh: '待登记文件', en: 'Paper to be recorded' },
  dueSoon: { zh: '30 天内到期', en: 'Due within 30 days' },
  toReport: { zh: '待上报', en: 'To report' },
});
export type WorkKind = WordOf<typeof workKinds>;

/** What a message is about. */
export const messageKinds = wordSet({
  dueSoon: { zh: '到期提醒', en: 'Due soon' },
  overdue: { zh: '逾期提醒', en: 'Overdue' },
  reportWaiting: { zh: '待审核', en: 'To review' },
  reportReturned: { zh: '被退回', en: 'Returned' },
  reportAccepted: { zh: '已通过', en: 'Accepted' },
  urged: { zh: '催办', en: 'Urged' },
  checkpointDue: { zh: '节点提醒', en: 'Checkpoint' },
  planPublished: { zh: '规划发布', en: 'Plan published' },
});
export type MessageKind = WordOf<typeof messageKinds>;

/** How messages leave the house. */
export const channelKinds = wordSet({
  webhook: { zh: '网址（Webhook）', en: 'Web address (webhook)' },
  email: { zh: '电子邮件', en: 'E-mail' },
});
export type ChannelKind = WordOf<typeof channelKinds>;

/** In what form a webhook takes messages. */
export const channelFormats = wordSet({
  json: { zh: '通用 JSON（带签名）', en: 'Plain JSON, signed' },
  wecom: { zh: '企业微信群机器人', en: 'WeCom robot' },
  dingtalk: { zh: '钉钉群机器人', en: 'DingTalk robot' },
  feishu: { zh: '飞书群机器人', en: 'Feishu robot' },
});
export type ChannelFormat = WordOf<typeof channelFormats>;

/** What became of a message on its way out. */
export const deliveryStates = wordSet({
  waiting: { zh: '待发送', en: 'Waiting' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '发送失败', en: 'Failed' },
});
export type DeliveryState = WordOf<typeof deliveryStates>;

/** The groups of a unit’s list: what waits for its review, then what it must do itself. */
export const workGroupKinds = wordSet({
  toReview: { zh: '待审核', en: 'To review' },
  ...workKinds.labels,
});
export type WorkGroupKind = WordOf<typeof workGroupKinds>;

/** The roles of a duty in the order in which units answer for a thing: whoever leads, else the responsible ones, else all. */
export const dutyRolesByWeight: readonly DutyRole[] = ['lead', 'responsible', 'supporting'];
