import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AppFailure } from '@junheng/kernel';
import type { BackupHeader } from './backup-file.ts';
import { PLAIN, sealStream } from './sealing.ts';
import type { Sealing } from './sealing.ts';

/** Writes the lines of a backup; the file bears its name only once it is whole and on the disk. */
export interface BackupWriter {
  writeRows(table: number, rows: readonly string[]): Promise<void>;
  /** Writes the last line, brings the file to the disk and gives it its name. */
  finish(): Promise<void>;
  /** Removes what was written so far. */
  abandon(): Promise<void>;
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Begins a backup file. It is readable by its owner only: it holds everything. Throws an AppFailure where it cannot be sealed. */
export async function startBackupFile(
  file: string,
  header: BackupHeader,
  sealing: Sealing = PLAIN,
): Promise<BackupWriter> {
  const seal = await sealStream(sealing);
  if (!seal.ok) throw new AppFailure(seal.error);
  const draft = `${file}.part`;
  const zip = createGzip();
  const sink = createWriteStream(draft, { mode: 0o600 });
  zip.pipe(seal.value).pipe(sink);
  sink.on('error', (error) => zip.destroy(error));
  const whole = finished(sink);
  whole.catch(() => undefined);
  const digest = header.digest ?? 'sha256';
  const hash = createHash(digest);
  const counts: Record<string, number> = Object.fromEntries(header.tables.map((table) => [table.name, 0]));
  const write = async (text: string): Promise<void> => {
    if (zip.destroyed) await whole;
    if (!zip.write(text)) await Promise.race([once(zip, 'drain'), whole]);
  };
  const first = `${JSON.stringify(header)}\n`;
  hash.update(first);
  await write(first);
  return {
    async writeRows(table, rows) {
      const name = header.tables[table]?.name;
      if (name === undefined || rows.length === 0) return;
      const text = rows.map((row) => `${table}${row}\n`).join('');
      hash.update(text);
      counts[name] = (counts[name] ?? 0) + rows.length;
      await write(text);
    },
    async finish() {
      await write(`${JSON.stringify({ rows: counts, [digest]: hash.digest('hex') })}\n`);
      zip.end();
      await whole;
      await syncPath(draft);
      await rename(draft, file);
      // On Windows a folder cannot be opened; the name is then as safe as the system makes it.
      await syncPath(dirname(file)).catch(() => undefined);
    },
    async abandon() {
      zip.destroy();
      seal.value.destroy();
      sink.destroy();
      await rm(draft, { force: true });
    },
  };
}
