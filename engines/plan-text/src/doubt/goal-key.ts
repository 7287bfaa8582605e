const SUFFIX =
  /(?:比率|占比|比例|比重|百分比|达标率|覆盖面|覆盖率|的|中|数|率|总|全区|全县|新建|阶段|以上|及|等|之|所占|达标情况)/gu;

/** The characters that make a goal's name, without the words that printings vary; sorted, for comparing. */
export function goalKey(name: string): string {
  const core = name
    .replace(/\(.*?\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(SUFFIX, '');
  return [...(core === '' ? name : core)].toSorted().join('');
}

/** How alike two sorted keys are: shared characters over all, 0 to 1 (Dice). Linear in their lengths. */
export function keyLikeness(a: string, b: string): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? '';
    const right = b[j] ?? '';
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
