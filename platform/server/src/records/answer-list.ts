import type { ListQuery, RecordPage } from '@junheng/database';
import { listRecords } from '@junheng/database';
import { chinaDay, isDay } from '@junheng/kernel';
import { listFields, MOST_ROWS, nameBeside, plainText } from '@junheng/records';
import type { Field, ListRowOf, RecordKind } from '@junheng/records';
import type { FileReply, RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { describeExport } from '../workbook/describe-export.ts';
import { decimalCell } from '../workbook/fill-cell.ts';
import type { SheetCell } from '../workbook/fill-cell.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { Language, SheetColumn } from '../workbook/write-workbook.ts';
import { listedOf } from './change-record.ts';
import type { RecordArea } from './change-record.ts';

/** A page of the records that the reader may see, with the counts beside its filters. */
export async function answerList<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RequestContext,
  query: ListQuery,
): Promise<RecordPage<ListRowOf<K>>> {
  const { limits } = await readLimits(context);
  return listRecords(context.transaction, limits, listedOf(area, context), query);
}

const YES_NO = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const;

function cellOf(name: string, field: Field, row: Readonly<Record<string, unknown>>, at: Language): SheetCell {
  const beside = nameBeside(name, field);
  const value = row[beside ?? name];
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'number':
    case 'money':
      return decimalCell(plainText(value));
    case 'count':
      return Number(value);
    case 'choice':
      return field.words.labels[plainText(value)]?.[at] ?? plainText(value);
    case 'yesNo':
      return YES_NO[value === true ? 'true' : 'false'][at];
    case 'day':
      return isDay(plainText(value)) ? { day: plainText(value) } : plainText(value);
    case 'moment':
      return new Date(Date.parse(plainText(value)) + 8 * 3_600_000)
        .toISOString()
        .slice(0, 16)
        .replace('T', ' ');
    case 'place': {
      const { lon, lat } = value as { readonly lon: number; readonly lat: number };
      return `${lon}, ${lat}`;
    }
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function widthOf(field: Field): number {
  if (field.type === 'text') return Math.min(40, Math.max(12, Math.ceil(field.max / 4)));
  return field.type === 'unit' ? 24 : 14;
}

/** The columns of a workbook of a kind: those asked for, or those that its list begins with. */
function sheetColumns(
  kind: RecordKind,
  asked: string | undefined,
): SheetColumn<Readonly<Record<string, unknown>>>[] {
  const fields = listFields(kind);
  const names = asked?.split(',') ?? kind.list?.columns ?? Object.keys(fields);
  return names.flatMap((name) => {
    const field = fields[name];
    if (field === undefined) return [];
    return [{ title: field.label, width: widthOf(field), cell: (row, at) => cellOf(name, field, row, at) }];
  });
}

/** What a list shows under the same filters, order and columns, whole, as a workbook. */
export async function exportRecords<K extends RecordKind, Reply>(
  area: RecordArea<K, Reply>,
  context: RequestContext,
  query: ListQuery,
): Promise<FileReply> {
  const { items } = await answerList(area, context, { ...query, page: 1, pageSize: MOST_ROWS });
  const asked = query['columns'];
  const columns = sheetColumns(area.kind, typeof asked === 'string' ? asked : undefined);
  const table = { name: area.kind.label, day: chinaDay(context.clock), count: items.length };
  const head = await describeExport(context, table);
  return writeWorkbook({ ...head, columns, rows: items });
}
