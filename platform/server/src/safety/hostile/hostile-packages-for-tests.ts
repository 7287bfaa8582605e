import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import type { HostileKind } from './hostile-kind-for-tests.ts';

const MEBIBYTE = 1_048_576;
const WORD = 'word/document.xml';
const OPEN = '<w:document xmlns:w="w"><w:body>';
const SHUT = '</w:body></w:document>';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** An entry as its headers claim it to be. */
interface Claim {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly claimed: number;
  /** Where its local header is said to begin; at its own place unless told. */
  readonly start?: number;
}

/** A zip archive written by hand, for headers that say what is not so. */
function lyingZip(claims: readonly Claim[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, claimed, start } of claims) {
    const [header, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    header.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [buffer, from] of [
      [header, 8],
      [entry, 10],
    ] as const) {
      buffer.writeUInt16LE(8, from);
      buffer.writeUInt32LE(packed.length, from + 10);
      buffer.writeUInt32LE(claimed, from + 14);
      buffer.writeUInt16LE(name.length, from + 18);
    }
    entry.writeUInt32LE(start ?? at, 42);
    parts.push(header, strToU8(name), packed);
    directory.push(entry, strToU8(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claims.length, 8);
  end.writeUInt16LE(claims.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const lengthOf = (data: string | Uint8Array): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : data.length;

const packed = (text: string | Uint8Array): Uint8Array =>
  deflateRawSync(typeof text === 'string' ? strToU8(text) : text);

const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  lyingZip(
    Object.entries(files).map(([name, data]) => ({ name, packed: packed(data), claimed: lengthOf(data) })),
  );
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({ [WORD]: OPEN + body + SHUT, ...more });
const relation = (kind: string, target: string, id = 'r1'): string =>
  `<Relationship Id="${id}" Type="o/${kind}" Target="${target}"/>`;
const relations = (list: string): string => `<Relationships>${list}</Relationships>`;
const xlsx = (sheet: string, strings = ''): Uint8Array =>
  zip({
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      relation('worksheet', 's.xml') + relation('sharedStrings', 't.xml', 'r2'),
    ),
    'xl/s.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/t.xml': `<sst>${strings}</sst>`,
  });
const ofd = (pages: string, page: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({
    'OFD.xml': '<OFD><DocBody><DocRoot>Doc.xml</DocRoot></DocBody></OFD>',
    'Doc.xml': `<Document><Pages>${pages}</Pages></Document>`,
    'p.xml': page,
    ...more,
  });

/** Archives and their parts that are made to cost the reader dearly. `level` 1 to 7 makes them larger. */
export const hostilePackages: readonly HostileKind[] = [
  { name: 'zip bomb', file: 'bomb.docx', make: (n) => zip({ [WORD]: new Uint8Array(n * 20 * MEBIBYTE) }) },
  {
    name: 'many middling bombs',
    file: 'bombs.docx',
    make: (n) => {
      const part = packed(new Uint8Array(7 * MEBIBYTE));
      return lyingZip(
        Array.from({ length: 20 * n }, (_, at) => ({
          name: at === 0 ? WORD : `word/${at}.xml`,
          packed: part,
          claimed: 7 * MEBIBYTE,
        })),
      );
    },
  },
  {
    name: 'nested archives',
    file: 'nested.docx',
    make: (n) => {
      let inner = zip({ 'a.xml': new Uint8Array(MEBIBYTE) });
      for (let depth = 0; depth < n + 2; depth += 1) inner = zip({ 'a.zip': inner, 'b.zip': inner });
      return inner;
    },
  },
  {
    name: 'more inside than declared',
    file: 'lies.docx',
    make: (n) =>
      lyingZip([{ name: WORD, packed: packed(new Uint8Array(n * 40 * MEBIBYTE)), claimed: 1000 * n }]),
  },
  {
    name: 'less inside than declared',
    file: 'lies.docx',
    make: (n) => lyingZip([{ name: WORD, packed: packed(OPEN + SHUT), claimed: 100 * n }]),
  },
  {
    name: 'overlapping entries',
    file: 'overlap.docx',
    make: (n) => {
      const data = packed(OPEN + paragraph('目标'.repeat(5000 * n)) + SHUT);
      return lyingZip(
        Array.from({ length: 200 * n }, (_, at) => ({
          name: at === 0 ? WORD : `word/${at}.xml`,
          packed: at === 0 ? data : new Uint8Array(0),
          claimed: 1000,
          start: 0,
        })),
      );
    },
  },
  {
    name: 'entries without number',
    file: 'entries.docx',
    make: (n) =>
      lyingZip(
        Array.from({ length: 5001 + n * 500 }, (_, at) => ({
          name: `${at}.xml`,
          packed: packed('a'),
          claimed: 1,
        })),
      ),
  },
  { name: 'deep XML', file: 'deep.docx', make: (n) => docx('<w:p>'.repeat(100_000 * n)) },
  {
    name: 'deep closed XML',
    file: 'deep.docx',
    make: (n) => docx('<w:sdt>'.repeat(20_000 * n) + '</w:sdt>'.repeat(20_000 * n)),
  },
  {
    name: 'expanding entities',
    file: 'laughs.docx',
    make: (n) =>
      zip({
        [WORD]: `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: n * 3 }, (_, at) => `<!ENTITY b${at} "&a;&a;&a;">`).join('')}]>${OPEN}&b1;${SHUT}`,
      }),
  },
  { name: 'comments without end', file: 'comments.docx', make: (n) => docx('<!--'.repeat(400_000 * n)) },
  {
    name: 'instructions without end',
    file: 'instructions.docx',
    make: (n) => docx('<?'.repeat(400_000 * n)),
  },
  {
    name: 'attributes without number',
    file: 'attributes.docx',
    make: (n) => docx(`<w:p ${Array.from({ length: 40_000 * n }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  },
  {
    name: 'attributes without end',
    file: 'attributes.docx',
    make: (n) => docx(`<w:p a="`.repeat(200_000 * n)),
  },
  {
    name: 'elements without number',
    file: 'elements.docx',
    make: (n) => docx('<w:p/>'.repeat(600_000 + 300_000 * n)),
  },
  {
    name: 'relations without end',
    file: 'relations.docx',
    make: (n) => zip({ [WORD]: 'x', '_rels/.rels': '<Relationship '.repeat(200_000 * n) }),
  },
  {
    name: 'a note that is used again and again',
    file: 'notes.docx',
    make: (n) =>
      docx(`<w:p><w:r>${'<w:footnoteReference w:id="1"/>'.repeat(20_000 * n)}</w:r></w:p>`, {
        'word/_rels/document.xml.rels': relations(relation('footnotes', 'footnotes.xml')),
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${paragraph('注'.repeat(50_000))}</w:footnote></w:footnotes>`,
      }),
  },
  {
    name: 'columns beyond number',
    file: 'columns.docx',
    make: (n) =>
      docx(
        `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr>`.repeat(4000 * n)}</w:tbl>`,
      ),
  },
  {
    name: 'a million empty cells',
    file: 'cells.xlsx',
    make: (n) => xlsx(`<sheetData><row>${'<c r="A1"/>'.repeat(600_000 + 100_000 * n)}</row></sheetData>`),
  },
  {
    name: 'one long string in every cell',
    file: 'strings.xlsx',
    make: (n) =>
      xlsx(
        `<sheetData>${`<row r="1">${'<c r="A1" t="s"><v>0</v></c>'.repeat(40)}<c r="B1" t="s"><v>0</v></c></row>`.repeat(400 * n)}</sheetData>`,
        `<si><t>${'长'.repeat(30_000)}</t></si>`,
      ),
  },
  {
    name: 'merges over everything',
    file: 'merges.xlsx',
    make: (n) =>
      xlsx(`<sheetData/><mergeCells>${'<mergeCell ref="A1:BL5000"/>'.repeat(500 * n)}</mergeCells>`),
  },
  {
    name: 'an OFD whose pages are one page',
    file: 'pages.ofd',
    make: (n) => ofd('<Page BaseLoc="p.xml"/>'.repeat(400 * n + 300), '<Page/>'),
  },
  {
    name: 'an OFD whose template is itself',
    file: 'loop.ofd',
    make: (n) =>
      zip({
        'OFD.xml': `<OFD>${'<DocBody><DocRoot>OFD.xml</DocRoot><Pages><Page BaseLoc="OFD.xml"/></Pages></DocBody>'.repeat(40 * n)}</OFD>`,
      }),
  },
  {
    name: 'an OFD of steps without number',
    file: 'steps.ofd',
    make: (n) =>
      ofd(
        '<Page BaseLoc="p.xml"/>'.repeat(300),
        `<Page>${`<TextObject Boundary="1 1 9 9"><TextCode DeltaX="${'g 10000 5 '.repeat(4000)}">字</TextCode></TextObject>`.repeat(4 * n)}</Page>`,
      ),
  },
];
