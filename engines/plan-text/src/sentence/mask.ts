const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '〔': '〕',
  '‘': '’',
  '〈': '〉',
};
const LONGEST_NAME = 40;

/** Marks what lies in quotation marks, book titles and document numbers: figures there belong to names. Linear. */
export function maskNames(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const close = PAIRS[text[at] ?? ''];
    if (close === undefined) continue;
    const limit = Math.min(text.length, at + LONGEST_NAME + 40);
    let end = -1;
    for (let probe = at + 1; probe < limit; probe++) {
      const character = text[probe];
      if (character === close) {
        end = probe;
        break;
      }
      if (character === '。') break;
    }
    if (end < 0 || (close === '”' && end - at > LONGEST_NAME)) continue;
    mask.fill(1, at, end + 1);
    if (close === '》' || close === '〕' || close === '”') at = end;
  }
  return mask;
}
