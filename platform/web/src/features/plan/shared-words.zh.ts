/** Words that `plan` and `work/tasks` both say. */
export const shared = {
  number: '序号',
  state: '状态',
  comma: '、',
  'none.help': '换一个筛选条件，或清除筛选后再看。',
  duties: '责任单位',
  'duty.lead': '牵头单位',
} as const;
