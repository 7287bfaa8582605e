import pairs from 'opencc-js/dict/TSCharacters';

/** What a character means for matching: `DROPPED` ones carry nothing (zero-width, control). */
export const DROPPED = 0;

const SPACES =
  '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const DASHES = '—–‐‑‒―─-﹣−ー';
const REPLACED: Readonly<Record<string, string>> = {
  '、': '、',
  '﹑': '、',
  '。': '。',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '﹔': ';',
  '﹐': ',',
  '﹒': '.',
  '○': '〇',
  '◯': '〇',
  '≧': '≥',
  '≦': '≤',
  '﹥': '>',
  '﹤': '<',
  '⩾': '≥',
  '⩽': '≤',
  '【': '[',
  '】': ']',
  '[': '[',
  ']': ']',
  '﹝': '〔',
  '﹞': '〕',
};

let table: Uint16Array | undefined;
let traditional: Uint8Array | undefined;

function buildTable(): Uint16Array {
  const made = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) made[code] = code;
  for (let code = 0; code < 32; code++) made[code] = DROPPED;
  made[10] = 10;
  for (const code of [0x7f, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0xfeff])
    made[code] = DROPPED;
  for (let code = 0xff01; code <= 0xff5e; code++) made[code] = code - 0xfee0;
  for (const space of SPACES) made[space.charCodeAt(0)] = 32;
  for (const dash of DASHES) made[dash.charCodeAt(0)] = 45;
  for (const [from, to] of Object.entries(REPLACED)) made[from.charCodeAt(0)] = to.charCodeAt(0);
  traditional = new Uint8Array(65536);
  for (const pair of pairs.split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1 && from !== to) {
      made[from.charCodeAt(0)] = to.charCodeAt(0);
      traditional[from.charCodeAt(0)] = 1;
    }
  }
  return made;
}

/** The table from UTF-16 unit to folded unit, always one to one, so that positions hold. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Says whether a unit is a character of the traditional script that the simplified script writes otherwise. */
export function isTraditional(code: number): boolean {
  foldTable();
  return traditional?.[code] === 1;
}
