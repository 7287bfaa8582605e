/** What signs of the fonts Symbol and Wingdings show, by the low byte of their code; those of text are left out. */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xac: '←',
  0xad: '↑',
  0xaf: '↓',
  0xb0: '°',
  0xb7: '•',
  0xa5: '∞',
  0x25: '%',
  0x2b: '+',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0x2d: '-',
  0xbc: '…',
  0x53: 'Σ',
  0xe5: 'Σ',
  0x44: 'Δ',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0xfe: '☑',
  0xfc: '✓',
  0xfd: '☒',
  0xfb: '✗',
  0xa8: '□',
  0x6f: '□',
  0x6e: '■',
  0x6c: '●',
  0x75: '◆',
  0xd8: '➢',
  0x9f: '•',
  0xe0: '→',
};
const DIGITS = '①②③④⑤⑥⑦⑧⑨⑩';

/** The sign that a font of symbols shows for a code; null when it is not known. */
export function showSymbol(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isWingdings = /wingdings/iu.test(font);
  if (isWingdings && low >= 0x8c && low <= 0x95) return DIGITS[low - 0x8c] ?? null;
  if (isWingdings && low >= 0x81 && low <= 0x8a) return DIGITS[low - 0x81] ?? null;
  const known = isWingdings ? WINGDINGS[low] : SYMBOL[low];
  if (known !== undefined) return known;
  const other = isWingdings ? null : (WINGDINGS[low] ?? null);
  if (font === '' && other !== null) return other;
  return code < 0xe000 && code > 0x20 && !isWingdings ? String.fromCodePoint(code) : null;
}

const PRIVATE = /[\uf020-\uf0ff]/gu;

/** Shows the private-use signs of a text; a sign that is not known leaves 〓 and is counted. */
export function showPrivateSigns(text: string, font: string, countUnknown: () => void): string {
  return text.replace(PRIVATE, (sign) => {
    const shown = showSymbol(font, sign.charCodeAt(0));
    if (shown === null) countUnknown();
    return shown ?? '〓';
  });
}
