import { XLSX_MEDIA_TYPE } from '../../workbook/write-workbook.ts';
import type { ReportFormat } from './render-report.ts';

/** What the browser is told of each format. */
export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: XLSX_MEDIA_TYPE,
  zip: 'application/zip',
};
