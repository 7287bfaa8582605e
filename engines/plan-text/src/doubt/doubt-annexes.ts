import type { Doubt } from '../plan-reading.ts';
import type { Article } from '../text/article.ts';
import type { Block } from '../text/block.ts';
import { spanOf } from '../text/fold-text.ts';
import { makeDoubt } from './make-doubt.ts';
import type { StepCounter } from '../step-counter.ts';

/** No plan has more annexes; more titles would be compared with every paragraph. */
const MOST_TITLES = 24;

/** Annexes that the document lists and does not contain. */
export function doubtMissingAnnexes(blocks: readonly Block[], article: Article, steps: StepCounter): Doubt[] {
  const doubts: Doubt[] = [];
  let left = MOST_TITLES;
  for (let index = article.first; index < article.end; index++) {
    const block = blocks[index];
    const next = blocks[index + 1];
    const isTableNext = next !== undefined && next.table !== null;
    if (block === undefined || isTableNext || !/^附件[::]/u.test(block.text)) continue;
    const titles = block.text
      .replace(/^附件[::]/u, '')
      .split(/(?=\d[.、](?!\d))/u)
      .map((title) => title.replace(/^\d[.、]|[。;]$/gu, ''))
      .filter((title) => title.length >= 4)
      .slice(0, left);
    left -= titles.length;
    steps.take(titles.length * (article.end - index));
    for (const title of titles) {
      const key = title.replace(/[《》“”\s]/gu, '');
      const isThere = blocks.slice(index + 1, article.end).some(
        (later) =>
          later.text
            .slice(0, 60)
            .replace(/[《》“”\s]/gu, '')
            .startsWith(key.slice(0, 30)) || /^附件\d?$/u.test(later.text),
      );
      if (isThere) continue;
      const at = Math.max(0, block.text.indexOf(title));
      doubts.push(
        makeDoubt(
          'annex-missing',
          spanOf(block, at, at + title.length),
          `附件“${title}”没有随正文提供，请补充。`,
          `The annex “${title}” is named but not included; please supply it.`,
        ),
      );
    }
  }
  return doubts;
}
