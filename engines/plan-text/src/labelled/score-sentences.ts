import { readPlan } from '../read-plan.ts';
import type { LabelledSentence } from './labelled-sentence.ts';

/** Hits, readings and labels of one kind of sentence. */
export interface SentenceScore {
  readonly kind: string;
  readonly sentences: number;
  readonly hits: number;
  readonly read: number;
  readonly labelled: number;
  readonly wrong: readonly string[];
}

const DEFAULT_YEAR = 2025;

/** The figures read from one sentence, written like the labels. */
export function readSentenceFigures(sentence: string): string[] {
  const text = `某某区教育事业发展“十四五”规划(2021—2025年)\n\n一、主要任务\n\n${sentence}\n`;
  const result = readPlan({ text });
  if (!result.ok) return [];
  const targets = result.value.targets.filter((target) => target.comparator !== 'qualitative');
  return [
    ...targets.map((target) => {
      const word =
        target.role === 'forecast' || target.role === 'reference' ? target.role : target.comparator;
      const value = target.valueMax === null ? String(target.value) : `${target.value}-${target.valueMax}`;
      return `${word} ${value} ${target.unit === '' ? '-' : target.unit} ${target.year ?? ''}`;
    }),
    ...result.value.achievements.map(({ value, unit }) => `past ${value} ${unit}`),
  ];
}

function complete(label: string): string {
  const [word = '', value = '', unit = '', year] = label.split(' ');
  return word === 'past' ? `past ${value} ${unit}` : `${word} ${value} ${unit} ${year ?? DEFAULT_YEAR}`;
}

/** Scores the reader on labelled sentences, kind by kind. */
export function scoreSentences(sentences: readonly LabelledSentence[]): SentenceScore[] {
  const scores = new Map<
    string,
    {
      kind: string;
      sentences: number;
      hits: number;
      read: number;
      labelled: number;
      wrong: string[];
    }
  >();
  for (const [kind, text, labels] of sentences) {
    const score = scores.get(kind) ?? {
      kind,
      sentences: 0,
      hits: 0,
      read: 0,
      labelled: 0,
      wrong: [],
    };
    scores.set(kind, score);
    const left = readSentenceFigures(text);
    score.sentences++;
    score.read += left.length;
    score.labelled += labels.length;
    for (const label of labels.map(complete)) {
      const at = left.indexOf(label);
      if (at >= 0) {
        left.splice(at, 1);
        score.hits++;
      } else score.wrong.push(`${text} lacks ${label}`);
    }
    for (const extra of left) score.wrong.push(`${text} has ${extra}`);
  }
  return [...scores.values()];
}
