import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

let isThere: boolean | undefined;

/** Whether LibreOffice can be called. */
export function hasOffice(): boolean {
  return (isThere ??= spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0);
}

/** Lets LibreOffice open a file of a folder and write it there in another format, as `convert-to` names it. */
export function convertWithOffice(folder: string, file: string, format: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const order = ['--headless', profile, '--convert-to', format, '--outdir', folder, join(folder, file)];
  spawnSync('soffice', order, { timeout: 120_000 });
}

/** The words of a document as LibreOffice reads them. */
export async function readWithOffice(folder: string, file: string): Promise<string> {
  convertWithOffice(folder, file, 'txt:Text (encoded):UTF8');
  return readFile(join(folder, file.replace(/\.\w+$/u, '.txt')), 'utf8');
}
