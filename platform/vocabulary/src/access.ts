import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** The roles of people, in the order in which screens list them. */
export const roles = wordSet({
  leader: { zh: '局领导', en: 'Bureau leader' },
  officeHead: { zh: '科室负责人', en: 'Head of office' },
  clerk: { zh: '填报员', en: 'Clerk' },
  reviewer: { zh: '审核员', en: 'Reviewer' },
  viewer: { zh: '查阅人', en: 'Viewer' },
  administrator: { zh: '管理员', en: 'Administrator' },
});
export type Role = WordOf<typeof roles>;

/** What one of three administrators is in charge of, where a district splits the administration (GB/T 22239 8.1.5: 系统管理, 安全管理, 审计管理). */
export const charges = wordSet({
  system: { zh: '系统管理', en: 'System' },
  security: { zh: '安全管理', en: 'Security' },
  audit: { zh: '审计管理', en: 'Audit' },
});
export type Charge = WordOf<typeof charges>;

/** What an entry of the trail is about. */
export const trailEntities = wordSet({
  account: { zh: '账号', en: 'Account' },
  target: { zh: '目标', en: 'Target' },
  task: { zh: '任务', en: 'Task' },
  job: { zh: '后台任务', en: 'Job' },
  message_channel: { zh: '消息渠道', en: 'Message channel' },
  district_setting: { zh: '区级设置', en: 'Setting' },
  plan: { zh: '规划', en: 'Plan' },
  planReview: { zh: '规划审核', en: 'Plan review' },
  building_project: { zh: '建设项目', en: 'Building project' },
  school_paper: { zh: '学校文件', en: 'School paper' },
  target_value: { zh: '现值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  call: { zh: '操作请求', en: 'Call' },
  file: { zh: '导出文件', en: 'File' },
  list_view: { zh: '列表视图', en: 'View of a list' },
  erasure: { zh: '个人信息删除', en: 'Erasure' },
});
export type TrailEntity = WordOf<typeof trailEntities>;
