/** Words that `plan/documents` and `review` both say. */
export const shared = {
  semicolon: '；',
  cancel: '取消',
  document: '规划文件',
  'review.continue': '继续审核',
  'facts.title': '规划名称',
  'facts.period': '规划期',
  versions: '版本',
  version: '版本',
  'version.inForceFrom': '生效日期',
  'version.note': '说明',
  difference: '与前一版相比',
} as const;
