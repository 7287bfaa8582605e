import type { exportPlanReport as route } from '@junheng/contract';
import { appError, AppFailure, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { AccessHandler, Reader } from '../handler.ts';
import { loadReportFacts } from './load-report-facts.ts';
import type { LoadedFacts } from './load-report-facts.ts';
import { findFonts } from './printing/find-fonts.ts';
import { MEDIA_TYPES } from './printing/media-types.ts';
import type { RenderRequest } from './printing/render-report.ts';
import { writeAskedReport } from './write-asked-report.ts';
import { noJobs } from './no-jobs.ts';

/** Printing all sheets of a large district takes seconds; one that takes longer is stuck. */
const MOST_SECONDS = 120;

/** The facts are read in one short transaction; writing and printing come after it. */
export const opensTransactions = true;

/** Prints a report in an engine thread; a reader who goes away ends it. */
export const handle: AccessHandler<typeof route, Reader> = async ({ query }, context) => {
  const { reader, readingDoor, clock, makeId, signal, language, engines } = context;
  const { format: wanted, ...asking } = query;
  let loaded: Result<LoadedFacts, AppError>;
  try {
    loaded = await readingDoor.inDistrict(reader, (transaction) =>
      loadReportFacts(asking, { reader, transaction, clock, makeId, signal, language, jobs: noJobs }),
    );
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    throw error;
  }
  if (!loaded.ok) return loaded;
  const asked = writeAskedReport(asking, loaded.value);
  if (!asked.ok) return asked;
  const { kind, formats, documents, year } = asked.value;
  const format = wanted ?? formats[0] ?? 'docx';
  if (!formats.includes(format) || documents.length === 0) {
    return fail(appError('PLAN_REPORT_FORMAT_MISSING', { format, formats: formats.join('、') }));
  }
  const fonts = format === 'pdf' ? await findFonts() : undefined;
  if (format === 'pdf' && fonts === undefined) return fail(appError('PLAN_REPORT_FONT_MISSING'));
  const input: RenderRequest = { documents, format, fonts };
  const printed = await engines.run<Uint8Array>({
    moduleUrl: new URL('./printing/render-report.ts', import.meta.url).href,
    exportName: 'renderReport',
    input,
    signal,
    seconds: MOST_SECONDS,
  });
  if (!printed.ok) return printed;
  const { facts } = loaded.value;
  const name =
    kind === 'unitSheets'
      ? `规划实施考核表（全部单位）_${facts.asOf}`
      : (documents[0]?.fileName ?? `${year}`);
  return ok({ mediaType: MEDIA_TYPES[format], fileName: `${name}.${format}`, content: printed.value });
};
