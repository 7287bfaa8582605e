import { ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { failReading } from '../plan/documents/document-failure.ts';
import { cellText, columnOf, findWorkbookPart, textWithin } from '../plan/documents/read-xlsx.ts';
import { findRelations, unpackParts } from '../plan/documents/unpack-parts.ts';
import { childrenOf, findPath, parseXml } from '../plan/documents/xml-element.ts';
import type { XmlElement } from '../plan/documents/xml-element.ts';

/** One row of a sheet: its number from 1, and its cells as texts. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const MOST_COLUMNS = 200;

function rowsOf(sheet: XmlElement, strings: readonly string[]): SheetRow[] {
  const data = findPath(sheet, 'sheetData');
  return (data === undefined ? [] : childrenOf(data, 'row')).map((row, index) => {
    const cells: string[] = [];
    for (const [place, cell] of childrenOf(row, 'c').entries()) {
      const reference = cell.attributes['r'];
      const column = reference === undefined ? place : columnOf(reference);
      if (column < MOST_COLUMNS) cells[column] = cellText(cell, strings).trim();
    }
    return { line: Number(row.attributes['r'] ?? index + 1), cells: Array.from(cells, (cell) => cell ?? '') };
  });
}

/** The rows of the first sheet of a workbook; the bytes may be hostile. Called in a worker thread. Fails with PLAN_TEXT_FILE_… codes. */
export async function readWorkbook(input: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<Result<SheetRow[], AppError>> {
  const unpacked = unpackParts(new Uint8Array(input.bytes), input.fileName);
  if (!unpacked.ok) return unpacked;
  const main = findWorkbookPart(unpacked.value);
  if (main === null) return failReading('PLAN_TEXT_FILE_KIND_UNKNOWN', { file: input.fileName });
  try {
    const open = (part: string): XmlElement | null => {
      const data = unpacked.value.parts.get(part);
      return data === undefined ? null : parseXml(new TextDecoder().decode(data));
    };
    const relations = findRelations(unpacked.value, main);
    const shared = open(relations.get('sharedStrings')?.[0]?.part ?? '');
    const strings = shared === null ? [] : childrenOf(shared, 'si').map(textWithin);
    const sheets = findPath(open(main) ?? { name: '', attributes: {}, children: [] }, 'sheets');
    const first = sheets === undefined ? undefined : childrenOf(sheets, 'sheet')[0];
    const part = (relations.get('worksheet') ?? []).find(({ id }) => id === first?.attributes['r:id']);
    const sheet = part === undefined ? null : open(part.part);
    return sheet === null ? failReading('PLAN_TEXT_FILE_DAMAGED') : ok(rowsOf(sheet, strings));
  } catch {
    return failReading('PLAN_TEXT_FILE_DAMAGED');
  }
}
