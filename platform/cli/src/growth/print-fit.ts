import type { MultilevelFit } from '@junheng/growth';
import type { CommandContext } from '../command.ts';
import { fitReport } from './html/fit-report.ts';
import { writeReport } from './write-report.ts';
import { readLanguage } from '../standards/language.ts';

/** Prints a fit as text or JSON, and writes its report when `--html` names a file. */
export async function printFit(context: CommandContext, fit: MultilevelFit, omitted: number): Promise<void> {
  const language = readLanguage();
  await writeReport(context, (words) => fitReport(fit, omitted, words));
  if (context.options['json'] === true) {
    const { fitJson } = await import('./fit-json.ts');
    context.print(JSON.stringify(fitJson(fit, omitted, language)));
  } else {
    const { fitText } = await import('./fit-text.ts');
    context.print(fitText(fit, omitted, language));
  }
}
