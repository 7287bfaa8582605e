import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openSealed } from './sealing.ts';
import type { BackupDigest } from './sealing.ts';
import { AppFailure, appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';

/** The number of this format; a reader refuses numbers it does not know. */
export const BACKUP_FORMAT = 2;

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: 'junheng-backup';
  readonly formatVersion: number;
  /** The digest of the lines, from format 2 on where it is not SHA-256. */
  readonly digest?: BackupDigest;
  /** Moment, ISO 8601. */
  readonly madeAt: string;
  /** The migrations that the database had had. */
  readonly migrations: readonly string[];
  /** Tables in the order of their rows, with the names of their columns in the order of the values. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** The last line: how many rows each table has, and the digest of all lines before it, each with its line feed. */
export interface BackupFooter {
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256?: string;
  readonly sm3?: string;
}

/** What a line of a backup is; rows are kept as the text they are written in. */
export type BackupLine =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'row'; readonly table: string; readonly text: string }
  | { readonly kind: 'footer'; readonly footer: BackupFooter };

/** Cuts text at line feeds alone: `node:readline` would also cut at U+2028, which a text of the data may hold. */
async function* cutLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of stream) {
    const lines = `${rest}${decoder.decode(chunk as Buffer, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The lines of a backup. A row's line is `<number of its table>` and a JSON array of the column values as PostgreSQL writes them. */
export async function* readBackupLines(file: string, keyFile?: string): AsyncGenerator<BackupLine> {
  const stream = createReadStream(file);
  const opened = Readable.from(openSealed(stream, keyFile));
  const unzipped = opened.pipe(createGunzip());
  opened.on('error', (error) => unzipped.destroy(error));
  let header: BackupHeader | undefined;
  try {
    for await (const line of cutLines(unzipped)) {
      if (header === undefined) {
        header = JSON.parse(line) as BackupHeader;
        yield { kind: 'header', header };
      } else if (line.startsWith('{')) {
        yield { kind: 'footer', footer: JSON.parse(line) as BackupFooter };
      } else {
        const cut = line.indexOf('[');
        const table = header.tables[Number(line.slice(0, cut))];
        if (cut < 1 || table === undefined) throw new SyntaxError('row of no table');
        yield { kind: 'row', table: table.name, text: line.slice(cut) };
      }
    }
  } finally {
    stream.destroy();
  }
}

/** A backup that has been read through and found whole. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly rows: Readonly<Record<string, number>>;
}

const damaged = (file: string): Result<never, AppError> =>
  fail(appError('DATABASE_BACKUP_DAMAGED', { file }));

/**
 * Reads a backup through without writing anything: format, counts and checksum must be right.
 * Errors: DATABASE_BACKUP_UNREADABLE (no such file), DATABASE_BACKUP_DAMAGED, DATABASE_BACKUP_NEWER (format), DATABASE_BACKUP_KEY_MISSING.
 */
export async function checkBackup(file: string, keyFile?: string): Promise<Result<CheckedBackup, AppError>> {
  let hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let [header, footer]: [BackupHeader | undefined, BackupFooter | undefined] = [undefined, undefined];
  try {
    for await (const line of readBackupLines(file, keyFile)) {
      if (footer !== undefined) return damaged(file);
      if (line.kind === 'header') {
        header = line.header;
        if (header.format !== 'junheng-backup') return damaged(file);
        if (header.formatVersion > BACKUP_FORMAT) {
          return fail(appError('DATABASE_BACKUP_NEWER', { detail: `format ${header.formatVersion}` }));
        }
        for (const table of header.tables) rows[table.name] = 0;
        if (header.digest !== undefined) hash = createHash(header.digest);
        hash.update(`${JSON.stringify(header)}\n`);
      } else if (line.kind === 'row') {
        rows[line.table] = (rows[line.table] ?? 0) + 1;
        hash.update(`${header?.tables.findIndex((table) => table.name === line.table)}${line.text}\n`);
      } else footer = line.footer;
    }
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    const isMissing = error instanceof Error && 'code' in error && String(error.code).startsWith('E');
    return isMissing && !String((error as NodeJS.ErrnoException).code).startsWith('ERR')
      ? fail(appError('DATABASE_BACKUP_UNREADABLE', { file }))
      : damaged(file);
  }
  const isWhole =
    footer !== undefined &&
    footer[header?.digest ?? 'sha256'] === hash.digest('hex') &&
    Object.entries(rows).every(([table, count]) => footer?.rows[table] === count);
  return header !== undefined && isWhole ? ok({ header, rows }) : damaged(file);
}
