import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashHex } from '../load-folder.ts';

/** The folder of the admission engine. */
export const engineFolder = join(dirname(fileURLToPath(import.meta.resolve('@junheng/admission'))), '..');

/** The source folder of the csv reader, which decides what a table says. */
const csvFolder = dirname(fileURLToPath(import.meta.resolve('@junheng/csv')));

/**
 * The hash of the program: SHA-256 over the lines `hash  path` of the engine's and this folder's source files (tests and
 * benches left out), sorted by path. Published with the seal, so that nobody can say another program was run.
 */
export function programHash(): string {
  const lines = [
    ...sourceLines(join(engineFolder, 'src'), 'engine'),
    ...sourceLines(csvFolder, 'csv'),
    ...sourceLines(join(engineFolder, 'page'), 'page'),
    ...sourceLines(import.meta.dirname, 'command'),
  ];
  return hashHex(lines.toSorted().join(''));
}

function sourceLines(folder: string, label: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|css|html)$/u.test(entry.name) && !/\.(test|bench)\.ts$/u.test(entry.name),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      return `${label}/${name}  ${hashHex(readFileSync(path))}\n`;
    });
}
