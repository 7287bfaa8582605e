import { childrenOf, findPath } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const CN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chineseNumber(value: number): string {
  if (value < 10) return CN[value] ?? '';
  if (value < 20) return `十${value % 10 === 0 ? '' : (CN[value % 10] ?? '')}`;
  if (value < 100)
    return `${CN[Math.floor(value / 10)] ?? ''}十${value % 10 === 0 ? '' : (CN[value % 10] ?? '')}`;
  return String(value);
}

function romanNumber(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = Math.min(value, 39);
  let text = '';
  for (const [step, sign] of steps) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}

function formatNumber(value: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|chineseLegalSimplified|ideographDigital|japaneseCounting|taiwaneseCounting|ideographTraditional|koreanDigital2)/u.test(
      format,
    )
  )
    return chineseNumber(value);
  if (/decimalEnclosedCircle/u.test(format) && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (format === 'upperLetter') return String.fromCodePoint(64 + ((value - 1) % 26) + 1);
  if (format === 'lowerLetter') return String.fromCodePoint(96 + ((value - 1) % 26) + 1);
  if (format === 'lowerRoman') return romanNumber(value);
  if (format === 'upperRoman') return romanNumber(value).toUpperCase();
  if (format === 'decimalZero' && value < 10) return `0${value}`;
  return format === 'none' || format === 'bullet' ? '' : String(value);
}

/** Counts the automatic numbers of a Word document and prints them as Word does. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #abstractOf = new Map<string, string>();
  readonly #overrides = new Map<string, ReadonlyMap<number, number>>();
  readonly #counters = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | null) {
    if (numbering === null) return;
    for (const abstract of childrenOf(numbering, 'w:abstractNum')) {
      const levels: Level[] = [];
      for (const level of childrenOf(abstract, 'w:lvl')) {
        levels[Number(level.attributes['w:ilvl'] ?? 0)] = {
          format: findPath(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
          text: findPath(level, 'w:lvlText')?.attributes['w:val'] ?? '',
          start: Number(findPath(level, 'w:start')?.attributes['w:val'] ?? 1),
        };
      }
      this.#levels.set(abstract.attributes['w:abstractNumId'] ?? '', levels);
    }
    for (const num of childrenOf(numbering, 'w:num')) {
      const id = num.attributes['w:numId'] ?? '';
      this.#abstractOf.set(id, findPath(num, 'w:abstractNumId')?.attributes['w:val'] ?? '');
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const start = findPath(override, 'w:startOverride')?.attributes['w:val'];
        if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
      }
      this.#overrides.set(id, starts);
    }
  }

  /** The number printed before the next paragraph of list `numId` at `level`; empty for bullets and unknown lists. */
  next(numId: string, level: number): string {
    const abstract = this.#abstractOf.get(numId);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.[level];
    if (abstract === undefined || levels === undefined || own === undefined) return '';
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    const override = this.#overrides.get(numId)?.get(level);
    const key = `${numId}/${level}`;
    if (override !== undefined && !this.#started.has(key)) counters[level] = override;
    else counters[level] = counters[level] === undefined ? own.start : counters[level] + 1;
    this.#started.add(key);
    counters.length = level + 1;
    if (own.format === 'bullet') return '';
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatNumber(counters[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal');
    });
  }
}
