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

/** U+2E80–2EFF: the character that each supplementary radical looks like, in order; a blank where there is none of one unit. Source: Unicode, EquivalentUnifiedIdeograph. */
const SUPPLEMENT =
  ' 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冈 羊羊羋耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Radicals are folded to the characters they look like: texts copied out of a PDF hold them. */
function foldRadicals(made: Uint16Array): void {
  for (const [index, character] of [...SUPPLEMENT].entries())
    if (character !== ' ') made[0x2e80 + index] = character.charCodeAt(0);
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const plain = String.fromCharCode(code).normalize('NFKC');
    if (plain.length === 1) made[code] = plain.charCodeAt(0);
  }
}

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
  foldRadicals(made);
  traditional = new Uint8Array(65536);
  for (const pair of pairs.split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1 && from !== to) {
      made[from.charCodeAt(0)] = to.charCodeAt(0);
      traditional[from.charCodeAt(0)] = 1;
    }
  }
  // A radical that stands for a traditional character is simplified with it.
  for (let code = 0x2e80; code <= 0x2fd5; code++) made[code] = made[made[code] ?? code] ?? code;
  return made;
}

/** The table from UTF-16 unit to folded unit, always one to one, so that positions hold. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Says whether a unit is a radical or a traditional character: results print the ordinary simplified one. */
export function isPrintedOtherwise(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || isTraditional(code);
}

/** Says whether a unit is a character of the traditional script that the simplified script writes otherwise. */
export function isTraditional(code: number): boolean {
  foldTable();
  return traditional?.[code] === 1;
}
