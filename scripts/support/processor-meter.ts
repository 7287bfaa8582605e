import { readFileSync } from 'node:fs';

/** Seconds of processor time: in the program itself and in the system on its behalf. */
export interface ProcessorTime {
  readonly user: number;
  readonly system: number;
}

/** Linux counts in hundredths of a second wherever Node runs. */
const TICKS_A_SECOND = 100;

/** Reads what the ended children of this process used, theirs included, from the text of /proc/self/stat. */
export function readChildrenTime(stat: string): ProcessorTime {
  // The second field is the program's name in brackets and may hold blanks; `cutime` and `cstime` are fields 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { user: Number(fields[13]) / TICKS_A_SECOND, system: Number(fields[14]) / TICKS_A_SECOND };
}

/** Adds two times up. */
export function addTimes(left: ProcessorTime, right: ProcessorTime): ProcessorTime {
  return { user: left.user + right.user, system: left.system + right.system };
}

/** Takes what children that ended since the last taking used; null where the system does not tell. */
export function makeProcessorMeter(): () => ProcessorTime | null {
  const read = (): ProcessorTime | null => {
    try {
      return readChildrenTime(readFileSync('/proc/self/stat', 'utf8'));
    } catch {
      return null;
    }
  };
  let before = read();
  return () => {
    const now = read();
    if (now === null || before === null) return null;
    const taken = { user: now.user - before.user, system: now.system - before.system };
    before = now;
    return taken;
  };
}
