import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A Word file with a body of raw XML; its main part has the name that its relationship gives. */
export function makeDocx(body: string, styles = '', part = 'word/document.xml'): Uint8Array {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['r1', 'officeDocument', `/${part}`]),
    [`${folder}_rels/${part.slice(folder.length)}.rels`]: relations(['r1', 'styles', 'styles.xml']),
    [`${folder}styles.xml`]: `<w:styles ${WORD}>${styles}</w:styles>`,
    [part]: `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  });
}

/** A paragraph of plain words. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook of one sheet: rows of cells as text, and merged ranges. */
export function makeXlsx(rows: readonly (readonly string[])[], merges: readonly string[] = []): Uint8Array {
  const cell = (text: string, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return text === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows
      .map(
        (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`,
      )
      .join(
        '',
      )}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  });
}

/** An OFD of one page: words at places in millimetres, with a seal or without. */
export function makeOfd(
  words: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  isSealed = false,
): Uint8Array {
  const size = 4;
  const object = ({ x, y, text }: (typeof words)[number], index: number): string =>
    `<ofd:TextObject ID="${index}" Boundary="${x} ${y} 180 6" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${text.length - 1} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;
  return zip({
    'OFD.xml': `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${isSealed ? '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>' : ''}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml':
      '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${words.map(object).join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  });
}
