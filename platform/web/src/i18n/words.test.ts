import { expect, test } from 'vitest';
import type { Words } from './words.ts';

const HAN = /\p{Script=Han}/u;

const wordFiles = import.meta.glob<{ words: Words }>(
  ['./words.{zh,en}.ts', '../features/**/words.{zh,en}.ts'],
  {
    eager: true,
  },
);
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts', '!../**/words.*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const chineseFiles = Object.keys(wordFiles).filter((path) => path.endsWith('.zh.ts'));

function wordsAt(path: string): Words {
  const words = wordFiles[path]?.words;
  if (words === undefined) throw new Error(`there is no ${path}`);
  return words;
}

/** The text of a file without its comments. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').toSorted();
}

/** Where the words of a file are said: its feature's folder, or everywhere for the common ones. */
function speakersOf(path: string): string {
  const folder = path.startsWith('../features/') ? path.slice(0, path.lastIndexOf('/') + 1) : '../';
  return Object.entries(sources)
    .filter(([source]) => source.startsWith(folder) || folder === '../')
    .map(([, text]) => codeOf(text))
    .join('\n');
}

test('there are words to look at', () => {
  expect(chineseFiles.length).toBeGreaterThanOrEqual(5);
  expect(Object.keys(sources).length).toBeGreaterThan(80);
});

test.each(chineseFiles)('%s and its English say the same things with the same placeholders', (path) => {
  const chinese = wordsAt(path);
  const english = wordsAt(path.replace('.zh.ts', '.en.ts'));
  const singular = Object.keys(english).filter((key) => key.endsWith('_one') && !(key in chinese));
  expect(
    Object.keys(english)
      .filter((key) => !singular.includes(key))
      .toSorted(),
  ).toEqual(Object.keys(chinese).toSorted());
  for (const [key, text] of Object.entries(chinese)) {
    expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(text)]);
  }
  for (const key of singular) expect(Object.keys(chinese)).toContain(key.slice(0, -'_one'.length));
});

test.each(chineseFiles)('the English beside %s is English', (path) => {
  const english = wordsAt(path.replace('.zh.ts', '.en.ts'));
  const untranslated = Object.entries(english).filter(
    ([key, text]) => key !== 'language.other' && (HAN.test(text) || text.trim() === ''),
  );
  expect(untranslated).toEqual([]);
});

test.each(chineseFiles)('every word of %s is said somewhere', (path) => {
  const code = speakersOf(path);
  const prefixes = [...code.matchAll(/`([\w.-]+\.)\$\{/gu)].map((match) => match[1] ?? '');
  const unused = Object.keys(wordsAt(path)).filter(
    (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('no page holds Chinese of its own: every word comes from a file of words', () => {
  const pages = Object.entries(sources).filter(([path]) => path.endsWith('.tsx'));
  expect(pages.length).toBeGreaterThan(40);
  const guilty = pages.filter(([, text]) => HAN.test(codeOf(text))).map(([path]) => path);
  expect(guilty).toEqual([]);
});
