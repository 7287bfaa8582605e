import { readFile } from 'node:fs/promises';

/**
 * When a process began, as text to compare: the machine's boot and the clock ticks since (proc(5), field 22 of `stat`).
 * Null where the system has no /proc or the process is gone; two processes with one id differ in it.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const [line, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The name in brackets may hold spaces; field 3 follows the last bracket.
    const ticks = line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()}:${ticks}`;
  } catch {
    return null;
  }
}
