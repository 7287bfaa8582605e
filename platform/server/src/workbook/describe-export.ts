import { findDistrict } from '@junheng/database';
import type { RequestContext } from '../handler.ts';
import type { Language, SheetTable, Words } from './write-workbook.ts';

/** What every exported table begins with: file name, title, and the note on where its rows come from. */
export type ExportHead = Pick<SheetTable<never>, 'language' | 'fileName' | 'title' | 'note'>;

/** Separates names in a cell, as the language does. */
export const listSign: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** Describes an export in the reader's language: the district, the platform's name, the cut-off day, how many rows under which rights. */
export async function describeExport(
  context: RequestContext,
  table: { readonly name: Words; readonly day: string; readonly count: number },
): Promise<ExportHead> {
  const { language, transaction, reader } = context;
  const district = await findDistrict(transaction, reader.districtId);
  const { day, count } = table;
  const name = table.name[language];
  if (language === 'en') {
    const note = `Source: ${district?.platform_name_en ?? ''}; as of ${day}; ${count} rows; under the current filters, as far as this account may see.`;
    return { language, fileName: `${name} ${day}.xlsx`, title: `${district?.name_en ?? ''} ${name}`, note };
  }
  const note = `来源：${district?.platform_name ?? ''}；截至 ${day}；共 ${count} 项；按当前筛选条件和本账号可见范围。`;
  return { language, fileName: `${name}_${day}.xlsx`, title: `${district?.name ?? ''}${name}`, note };
}
