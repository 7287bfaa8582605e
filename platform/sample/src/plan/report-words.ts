/** What a unit writes first, soon after a task has begun. */
export const openingWords: readonly string[] = [
  '已成立工作专班，完成摸底调查，制定年度实施清单。',
  '召开部署会，明确责任人和时间节点，台账已建立。',
  '完成现状调研和需求测算，实施方案报分管领导审定。',
  '印发实施方案，经费列入部门预算，正在组织采购。',
  '与配合单位对接三次，职责分工达成一致，启动第一批工作。',
  '选取两个点先行试做，流程已跑通，下一步全面铺开。',
  '基础数据核对完毕，形成问题清单和整改建议。',
  '前期手续办理中，规划意见已取得，勘察设计启动。',
];

/** What towns write about a task that all of them lead. */
export const townWords: readonly string[] = [
  '辖区水域、路段全部落实包保人，巡查记录每日上传。',
  '与村社区签订责任书，增设警示牌和救生设施。',
  '开展专题教育和应急演练两次，覆盖辖区全部学校。',
  '暑期组织志愿者巡河，劝离涉水儿童，未发生险情。',
  '接送点和斑马线已施划，两处盲区路口尚待改造。',
];

/** Why reports are sent back. */
export const returnReasons: readonly string[] = [
  '只写了总体情况，请补充各镇街明细和佐证材料后再报。',
  '百分比与台账对不上，请核对后写明计算口径。',
  '请写清未完成部分的原因、责任人和完成时间。',
];

/** One of some texts, the same for the same number. */
export function pickWords(texts: readonly string[], number: number): string {
  return texts[number % texts.length] ?? '';
}
