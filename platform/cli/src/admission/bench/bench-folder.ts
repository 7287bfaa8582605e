import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@junheng/kernel';

/** Writes a generated round for the benchmarks: popular pools are wanted more, four priorities, 95 seats for 100 applicants. */
export function writeBenchFolder(folder: string, applicants: number, choices: number, pools: number): void {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(applicants);
  const seats = Math.round((applicants * 0.95) / pools);
  const rows = Array.from({ length: pools }, (_, pool) => `P${pool},S${pool},${seats}\n`);
  writeFileSync(join(folder, 'pools.csv'), `pool,school,seats\n${rows.join('')}`);
  const files = ['applicants.csv', 'choices.csv'].map((name) => openSync(join(folder, name), 'w')) as [
    number,
    number,
  ];
  let [people, wishes] = ['applicant\n', 'applicant,rank,pool,priority\n'];
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const id = `A${10_000_000 + applicant}`;
    people += `${id}\n`;
    const chosen = new Set<number>();
    while (chosen.size < choices) chosen.add(Math.floor(random.next() * random.next() * pools));
    let rank = 0;
    for (const pool of chosen) wishes += `${id},${(rank += 1)},P${pool},${1 + random.below(4)}\n`;
    if (wishes.length > 4_000_000 || applicant === applicants - 1) {
      writeSync(files[0], people);
      writeSync(files[1], wishes);
      [people, wishes] = ['', ''];
    }
  }
  files.forEach((file) => closeSync(file));
}
