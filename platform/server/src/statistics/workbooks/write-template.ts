import type { TemplateSheet } from '@junheng/statistics';
import { writeXlsx } from 'hucre';

/** The bytes of a template as .xlsx: merged heads, columns of codes as text, first rows held. */
export async function writeTemplate(sheet: TemplateSheet): Promise<Uint8Array> {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return writeXlsx({
    sheets: [
      {
        name: sheet.name,
        rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))),
        columns: Array.from({ length: width }, (_, at) => ({
          width: at < 2 ? 18 : 14,
          ...(sheet.textColumns.includes(at) ? { numFmt: '@' } : {}),
        })),
        merges: sheet.merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
        freezePane: { rows: 2, columns: 2 },
      },
    ],
  });
}
