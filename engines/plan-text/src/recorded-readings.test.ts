import { expect, test } from 'vitest';
import { chaptersPlan } from './labelled/chapters-plan.ts';
import { countsSentences } from './labelled/counts.ts';
import { decimalHeadingsPlan } from './labelled/decimal-headings-plan.ts';
import { listsSentences } from './labelled/lists.ts';
import { nonTargetsSentences } from './labelled/non-targets.ts';
import { numberedTablesPlan } from './labelled/numbered-tables-plan.ts';
import { ratesSentences } from './labelled/rates.ts';
import { secondSetSentences } from './labelled/second-set.ts';
import { standardsSentences } from './labelled/standards.ts';
import { thirdSetSentences } from './labelled/third-set.ts';
import { traditionalPlan } from './labelled/traditional-plan.ts';
import { webPagePlan } from './labelled/web-page-plan.ts';
import { readPlan } from './read-plan.ts';
import { allPlans as developed } from './unseen/developed/all-plans.ts';
import { allPlans as kept } from './unseen/kept/all-plans.ts';

function digest(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (const unit of JSON.stringify(value) ?? '') {
    const code = unit.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    other = Math.imul(other + code, 0x85ebca6b) >>> 0;
  }
  return `${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`;
}

/** The parts of a reading, each by a short name, so that no word list and no guard changes what is read unseen. */
function tell(text: string): string {
  const read = readPlan({ text });
  if (!read.ok) return read.error.code;
  return Object.entries(read.value)
    .filter(([, part]) => !Array.isArray(part) || part.length > 0)
    .map(([name, part]) => `${name}${Array.isArray(part) ? ` ${part.length}` : ''} ${digest(part)}`)
    .join(', ');
}

test('[R1] plans are read as it is on record', async () => {
  const plans = Object.entries({
    chaptersPlan,
    decimalHeadingsPlan,
    numberedTablesPlan,
    traditionalPlan,
    webPagePlan,
  });
  const lines = [
    ...plans.map(([name, text]) => `${name}: ${tell(text)}`),
    ...[...developed, ...kept].map(({ title, text }) => `${title}: ${tell(text)}`),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/plans.txt');
});

test('[R1] sentences are read as it is on record', async () => {
  const sentences = [
    ...ratesSentences,
    ...countsSentences,
    ...listsSentences,
    ...standardsSentences,
    ...nonTargetsSentences,
    ...secondSetSentences,
    ...thirdSetSentences,
  ];
  const lines = sentences.map(([kind, text]) => {
    const read = readPlan({ text: `某区教育规划（2021—2025年）\n\n一、主要任务\n\n${text}\n` });
    return `${kind} ${text.slice(0, 24)}　${read.ok ? digest([read.value.targets, read.value.achievements, read.value.duties, read.value.doubts, read.value.milestones]) : read.error.code}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/sentences.txt');
});
