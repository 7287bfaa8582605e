import { concludeProgress } from './sections/conclude-progress.ts';
import { fitParagraphs, gridOfPage, linesOf } from './sections/fit-page.ts';
import { pageItems } from './sections/page-items.ts';
import { paragraph } from './report-document.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { dayInWords, quoteTitle, shortVersion, shorten } from './report-words.ts';
import { sayTargetCounts, sayTaskCounts } from './state-counts.ts';

const TITLE = ['规划实施情况汇报'];
const TITLE_LENGTH = 40;

/**
 * 汇报材料: one page for the head of the district that holds six things in this order: binding targets that fail and who acts; projects
 * with the places that open and the money paid; places short next September; schools below the standard, with money; major hazards;
 * what must be decided. Set closer where not everything fits.
 */
export function writeBriefing(facts: ReportFacts): ReportDocument {
  const { targets, tasks, asOf } = facts;
  const conclusion = concludeProgress(targets).words.zh;
  const head = `截至${dayInWords(asOf)}，${quoteTitle(shorten(facts.plan.title, TITLE_LENGTH))}指标${sayTargetCounts(targets)}。任务${sayTaskCounts(tasks)}。${conclusion}。`;
  const items = pageItems(facts);
  const leads = items.map(([lead]) => lead);
  const fit = (isDense: boolean) => {
    const grid = gridOfPage(TITLE.length, isDense);
    const lines = grid.lines - linesOf(head, grid.characters);
    return fitParagraphs(
      items.map(([, item]) => item),
      { ...grid, lines },
      leads,
    );
  };
  const usual = fit(false);
  const isDense = !usual.isWhole;
  const { texts } = isDense ? fit(true) : usual;
  return {
    title: TITLE,
    subtitle: `${facts.organ}　${dayInWords(asOf)}`,
    isLandscape: false,
    isOnePage: true,
    isDense,
    fileName: `${facts.plan.title}汇报材料_${asOf}`,
    asOf,
    organ: facts.organ,
    blocks: [
      paragraph(head),
      ...texts.map((text, index) => paragraph({ kind: 'strong', text: leads[index] ?? '' }, text)),
      {
        kind: 'paragraph',
        isFlush: true,
        inlines: [
          `注：依据规划${shortVersion(facts)}，数字与同日的指标、任务、项目列表一致，出处见年度监测报告脚注。`,
        ],
      },
    ],
  };
}
