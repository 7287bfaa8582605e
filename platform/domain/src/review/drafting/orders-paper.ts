const ORDER = '(?:出台|制定|制订|修订|修改|印发|编制|拟定|草拟|研究制定|起草)';
const PAPER =
  '(?:方案|办法|意见|规划|细则|制度|标准|计划|清单|规定|章程|条例|指南|规范|实施意见|目录|手册|政策|公约|准则|预案)';
const NAMED = new RegExp(`${ORDER}[^。；;，,《》]{0,12}《[^》]{2,60}》`, 'u');
const DESCRIBED = new RegExp(`${ORDER}[^。；;，,]{0,28}?${PAPER}`, 'u');
/** 完善《…》 orders the paper to be mended. */
const MENDED = /^(?:进一步)?(?:修改)?完善《[^》]{2,60}》/u;

/** Whether a task orders a paper (出台, 制定, 修订, 印发 and the paper's name), so that only a paper closes it. */
export function ordersPaper(text: string): boolean {
  return NAMED.test(text) || DESCRIBED.test(text) || MENDED.test(text);
}
