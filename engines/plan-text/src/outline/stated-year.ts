const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A year written in Chinese figures ("二〇三五" → 2035). */
export function readChineseYear(text: string): number {
  return Number([...text].map((character) => DIGITS[character] ?? 'x').join(''));
}

/** The one year that a heading states for what follows ("2020年行动计划表", "二〇三五年远景目标"); a period states none. */
export function statedYear(title: string): number | null {
  if (/[“《]/u.test(title) && /规划|十[一二三四五六]五/u.test(title)) return null;
  const years = [...title.matchAll(/(?<!\d)(20\d\d)(?!\d)(?=年(?!起|开始|以来)|目标|远景)/gu)].map((match) =>
    Number(match[1]),
  );
  const chinese = [...title.matchAll(/(?:二〇|二零)[〇零一二三四五六七八九]{2}(?=年|远景|目标)/gu)].map(
    (match) => readChineseYear(match[0]),
  );
  const all = [...new Set([...years, ...chinese])];
  return all.length === 1 && !/20\d\d年?[-~至到]20\d\d|以来/u.test(title) ? (all[0] ?? null) : null;
}
