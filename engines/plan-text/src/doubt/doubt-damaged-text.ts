import type { Outline } from '../outline/build-outline.ts';
import type { Doubt } from '../plan-reading.ts';
import type { ParagraphFigures } from '../read-paragraph.ts';
import type { Block } from '../text/block.ts';
import { spanOf } from '../text/fold-text.ts';
import { makeDoubt } from './make-doubt.ts';

const MOST = 40;

/** Numbers run together, dashes lost between two figures: where a reading had to be chosen. */
export function doubtFigures(figures: readonly ParagraphFigures[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { block, figures: read } of figures) {
    let lastEnd = -1;
    for (const { token, start, end } of read) {
      if (token.damage === null || token.start === lastEnd) continue;
      lastEnd = token.end;
      const span = spanOf(block, start, Math.max(end, token.end));
      const [best = '', other = ''] = token.damage.readings;
      if (token.damage.code === 'numbers-run-together') {
        doubts.push(
          makeDoubt(
            'numbers-run-together',
            span,
            `两个数字连在一起，已按“${best}”读，请核对原文件。`,
            `Two numbers run together; read as ${best}. Check the original.`,
            token.damage.readings,
          ),
        );
      } else {
        doubts.push(
          makeDoubt(
            'range-dash-lost',
            span,
            `“${other}”可能是“${best}”漏了连接号，已按后者读，请核对。`,
            `“${other}” may be “${best}” with its dash lost; read as the latter. Check it.`,
            token.damage.readings,
          ),
        );
      }
    }
  }
  return doubts;
}

/** "2.2021年…": a list number that could be taken for part of the figure behind it. */
export function doubtListNumbers(blocks: readonly Block[], outline: Outline): Doubt[] {
  const doubts: Doubt[] = [];
  for (const heading of outline.headings) {
    const block = blocks[heading.block];
    if (block === undefined || heading.style !== 'num') continue;
    const match = /^(\d{1,2}\.)((?:20\d\d(?:年|前)?|\d{1,3}(?:\.\d+)?%))/u.exec(block.text);
    if (match === null) continue;
    const [whole, number = '', figure = ''] = match;
    doubts.push(
      makeDoubt(
        'list-number-stuck',
        spanOf(block, 0, whole.length),
        `序号“${number}”与后面的“${figure}”连在一起，已按序号加“${figure}”读。`,
        `The list number “${number}” sticks to “${figure}”; read as a list number followed by ${figure}.`,
        [`${number} ${figure}`, whole],
      ),
    );
  }
  return doubts;
}

interface Damage {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}

const DAMAGES: readonly Damage[] = [
  {
    pattern: /(?<!\d)20\d\d20\d\d(?=年)/u,
    zh: '两个年份连在一起，中间可能漏了连接号',
    en: 'two years run together; a dash may be lost',
  },
  {
    pattern: /^20\d\d(?:1[0-2]|0?[1-9])(?:[0-2]?\d|3[01])$/u,
    zh: '日期可能漏了“年月日”',
    en: 'a date seems to lack its signs',
  },
  {
    pattern: /〔(?:20\d\d)\d{0,4}号|(?<![〔[])20\d\d〕\d+号/u,
    zh: '文号的括号不完整',
    en: 'a document number lacks a bracket',
  },
  {
    pattern: /\ufffd|\?{4,}/u,
    zh: '有无法辨认的字符',
    en: 'there are characters that cannot be read',
  },
  {
    pattern: /^[^《》“”]{0,40}五”(?:规划|期间|时期|规)|^[^“”]{0,6}[一二三四五]五”/u,
    zh: '可能缺字（引号不成对）',
    en: 'characters seem lost (a quotation mark stands alone)',
  },
  {
    pattern: /,。|,;|、。|。。|;。/u,
    zh: '标点重复，中间可能缺字',
    en: 'doubled punctuation; words may be lost between',
  },
];

/** Traces of lost characters: years run together, dates without signs, brackets and quotation marks that stand alone. */
export function doubtLostCharacters(blocks: readonly Block[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const block of blocks) {
    for (const { pattern, zh, en } of DAMAGES) {
      const match = pattern.exec(block.text);
      if (match === null) continue;
      const from = Math.max(0, match.index - 6);
      doubts.push(
        makeDoubt(
          'characters-lost',
          spanOf(block, from, match.index + match[0].length + 6),
          `${zh}：“${block.printed.slice(from, match.index + match[0].length + 6)}”。`,
          `${en}: “${block.printed.slice(from, match.index + match[0].length + 6)}”.`,
        ),
      );
      break;
    }
    if (doubts.length >= MOST) break;
  }
  return doubts;
}
