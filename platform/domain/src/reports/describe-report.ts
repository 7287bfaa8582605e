import { verdictOfState } from '../plan/target.ts';
import type { Words } from '../plan/target.ts';
import { concludeProgress } from './sections/conclude-progress.ts';
import { figuresOf } from './report-document.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { sayTargetCounts, sayTaskCounts } from './state-counts.ts';

/** What a report will say, before it is printed. */
export interface ReportDescription {
  /** Its key sentence. */
  readonly sentence: Words;
  readonly title: readonly string[];
  readonly documentCount: number;
  readonly figureCount: number;
  readonly tables: readonly { readonly title: string; readonly rowCount: number }[];
}

/** Describes the documents of a report with the sentence on which everything in them rests. */
export function describeReport(facts: ReportFacts, documents: readonly ReportDocument[]): ReportDescription {
  const { targets, tasks } = facts;
  const conclusion = concludeProgress(targets).words;
  const count = (verdict: string): number =>
    targets.filter((target) => verdictOfState[target.state] === verdict).length;
  const en = `${targets.length} targets: ${count('pass')} achieved or on track, ${count('fail')} behind or missed, ${count('unknown')} unknown or not yet due; ${tasks.length} tasks, ${tasks.filter((task) => task.state === 'done').length} done. ${conclusion.en}.`;
  const first = documents[0];
  return {
    sentence: {
      zh: `指标${sayTargetCounts(targets)}；任务${sayTaskCounts(tasks)}。${conclusion.zh}。`,
      en,
    },
    title: first?.title ?? [],
    documentCount: documents.length,
    figureCount: documents.reduce((sum, document) => sum + figuresOf(document).length, 0),
    tables: documents.flatMap((document) =>
      document.blocks.flatMap((block) =>
        block.kind === 'table'
          ? [
              {
                title: documents.length > 1 ? `${document.title.at(-1) ?? ''}：${block.title}` : block.title,
                rowCount: block.rows.length,
              },
            ]
          : [],
      ),
    ),
  };
}
