/** Answers of persons to items: whole numbers from 0; −1 where nothing was answered. Item by item. */
export interface ResponseData {
  readonly names: readonly string[];
  readonly persons: number;
  readonly items: readonly Int8Array[];
}

/** Persons with the same answers are one pattern with a weight. */
export interface Patterns {
  readonly count: number;
  readonly weights: Float64Array;
  /** pattern × item. */
  readonly answers: Int8Array;
  readonly patternOf: Int32Array;
}

/** Joins persons with equal answers, which changes nothing but the time. */
export function joinPatterns(data: ResponseData): Patterns {
  const { persons, items } = data;
  const width = items.length;
  const size = 1 << Math.ceil(Math.log2(Math.max(16, persons * 2)));
  const slots = new Int32Array(size).fill(-1);
  const answers = new Int8Array(persons * width);
  const weights: number[] = [];
  const patternOf = new Int32Array(persons);
  const row = new Int8Array(width);
  for (let person = 0; person < persons; person += 1) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < width; i += 1) {
      row[i] = items[i]![person]!;
      hash = Math.imul(hash ^ (row[i]! + 2), 0x01000193);
    }
    let slot = (hash ^ (hash >>> 13)) & (size - 1);
    for (;;) {
      const pattern = slots[slot]!;
      if (pattern < 0) {
        slots[slot] = weights.length;
        answers.set(row, weights.length * width);
        patternOf[person] = weights.length;
        weights.push(1);
        break;
      }
      let i = 0;
      while (i < width && answers[pattern * width + i] === row[i]) i += 1;
      if (i === width) {
        weights[pattern]! += 1;
        patternOf[person] = pattern;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return {
    count: weights.length,
    weights: Float64Array.from(weights),
    answers: answers.slice(0, weights.length * width),
    patternOf,
  };
}
