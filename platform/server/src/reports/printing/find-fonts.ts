import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A font of the machine: its file, and which one of the file where it holds several. */
export interface FontFile {
  readonly path: string;
  readonly member: string | null;
}

/** The fonts that a PDF is set in: 仿宋 for text, 黑体 for heads, 楷体 and 小标宋 where they are there. */
export interface ReportFonts {
  readonly fang: FontFile;
  readonly black: FontFile;
  readonly kai: FontFile;
  readonly title: FontFile;
}

type Known = readonly (readonly [file: string, member: string | null])[];

const SERIF: Known = [
  ['simsun.ttc', 'SimSun'],
  ['notoserifcjk-regular.ttc', 'NotoSerifCJKsc-Regular'],
  ['notoserifcjksc-regular.otf', null],
  ['notoserifsc-regular.otf', null],
  ['sourcehanserifsc-regular.otf', null],
  ['sourcehanserifcn-regular.otf', null],
];
const SANS: Known = [
  ['notosanscjk-regular.ttc', 'NotoSansCJKsc-Regular'],
  ['notosanscjksc-regular.otf', null],
  ['notosanssc-regular.otf', null],
  ['sourcehansanssc-regular.otf', null],
  ['sourcehansanscn-regular.otf', null],
];

/** The files that hold each face, the office's own first, then what may stand in for it. */
const FACES: Readonly<Record<keyof ReportFonts, Known>> = {
  fang: [
    ['simfang.ttf', null],
    ['仿宋_gb2312.ttf', null],
    ['fzfsk.ttf', null],
    ['stfangso.ttf', null],
    ...SERIF,
    ...SANS,
  ],
  black: [['simhei.ttf', null], ['fzhtk.ttf', null], ...SANS, ...SERIF],
  kai: [
    ['simkai.ttf', null],
    ['楷体_gb2312.ttf', null],
    ['fzktk.ttf', null],
    ['stkaiti.ttf', null],
    ...SERIF,
    ...SANS,
  ],
  title: [['方正小标宋简体.ttf', null], ['fzxbsjw.ttf', null], ['fzxbsk.ttf', null], ...SERIF, ...SANS],
};

/** Where systems keep their fonts. */
const FOLDERS: readonly string[] = [
  'C:\\Windows\\Fonts',
  join(homedir(), 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts'),
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local', 'share', 'fonts'),
  join(homedir(), '.fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts',
];

/** Font files of some folders by their names in small letters; folders that are not there are passed over. */
async function listFonts(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const file of files.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      const name = file.name.normalize('NFC').toLowerCase();
      if (/\.(?:ttf|otf|ttc)$/u.test(name) && !found.has(name))
        found.set(name, join(file.parentPath, file.name));
    }
  }
  return found;
}

/** The Chinese fonts of this machine for a PDF; undefined where it has none, and no PDF can be made. */
export async function findFonts(folders: readonly string[] = FOLDERS): Promise<ReportFonts | undefined> {
  const files = await listFonts(folders);
  const pick = (known: Known): FontFile | undefined => {
    for (const [file, member] of known) {
      const path = files.get(file);
      if (path !== undefined) return { path, member };
    }
    return undefined;
  };
  const [fang, black, kai, title] = [pick(FACES.fang), pick(FACES.black), pick(FACES.kai), pick(FACES.title)];
  if (fang === undefined || black === undefined || kai === undefined || title === undefined) return undefined;
  return { fang, black, kai, title };
}
