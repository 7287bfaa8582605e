import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../ensure-install.mjs';
import type { CheckResult } from '../support/source-files.ts';

/** What opening the home page may load at most, gzipped, charts aside. */
const LIMIT_KB = 400;

const app = join(root, 'platform', 'web', 'dist', 'app');

/** One built file as Vite's manifest lists it. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** What the home page needs: the entry, the page itself, and its words in the larger of the two languages. */
const needed = (language: 'zh' | 'en'): readonly string[] => [
  'index.html',
  'src/features/home/home-page.tsx',
  `src/i18n/words.${language}.ts`,
  `src/features/home/words.${language}.ts`,
];

/** The files that a set of entries loads, with all they import. */
function filesOf(manifest: Manifest, entries: readonly string[], problems: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) {
      problems.push(`the build has no ${key}`);
      return;
    }
    files.add(chunk.file);
    for (const file of chunk.css ?? []) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return files;
}

/** The first load of the home page stays within its budget: what index.html, the home route and its words load, gzipped. */
export async function check(): Promise<CheckResult> {
  const manifestFile = join(app, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) {
    return {
      seen: 0,
      problems: ['the pages are not built: run npm start once, or vite build in platform/web'],
    };
  }
  const problems: string[] = [];
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  let seen = 0;
  for (const language of ['zh', 'en'] as const) {
    const files = filesOf(manifest, needed(language), problems);
    seen = Math.max(seen, files.size + 1);
    const bytes = ['index.html', ...files]
      .map((file) => gzipSync(readFileSync(join(app, file)), { level: 6 }).length)
      .reduce((sum, size) => sum + size, 0);
    const kilobytes = Math.round(bytes / 1000);
    process.stdout.write(
      `first load (${language}): ${kilobytes} kB gzip of ${LIMIT_KB} in ${files.size + 1} files\n`,
    );
    if (kilobytes > LIMIT_KB) problems.push(`the first load is ${kilobytes} kB gzip, more than ${LIMIT_KB}`);
  }
  return { seen, problems };
}
