import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';
import { codeOfThrown } from './reading-limits.ts';
import { readZipEntries, unpackEntry } from './zip-entries.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Bytes of one part, and of all parts that are read, unpacked. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_READ = 128 * 1024 * 1024;
/** What all entries declare together, pictures too. */
const LARGEST_WHOLE = 512 * 1024 * 1024;
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** What a package of parts holds: its XML unpacked, and the names of all its entries. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly names: ReadonlySet<string>;
}

const isRead = ({ name }: ZipEntry): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/(?:theme|media)\//iu.test(name);

const sum = (entries: readonly ZipEntry[]): number => entries.reduce((total, { size }) => total + size, 0);

/** Whether what the entries declare is beyond any document: nothing is unpacked before. */
function swells(entries: readonly ZipEntry[]): boolean {
  return (
    sum(entries) > LARGEST_WHOLE ||
    sum(entries.filter(isRead)) > LARGEST_READ ||
    entries.some(
      (entry) =>
        (isRead(entry) && entry.size > LARGEST_PART) ||
        (entry.size > RATIO_MATTERS_FROM && entry.size > entry.packedSize * HIGHEST_RATIO),
    )
  );
}

/** Unpacks the XML of a .docx, .xlsx or .ofd; packages with macros or passwords and those that swell or lie about their sizes are refused. */
export function unpackParts(bytes: Uint8Array, fileName: string): Result<Package, AppError> {
  try {
    const entries = readZipEntries(bytes);
    if (swells(entries)) return failReading('PLAN_TEXT_FILE_BOMB');
    const names = new Set(entries.map(({ name }) => name));
    const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
    const wanted = entries.filter(isRead);
    if (has(/EncryptedPackage|EncryptionInfo/u) || wanted.some(({ isEncrypted }) => isEncrypted))
      return failReading('PLAN_TEXT_FILE_ENCRYPTED');
    if (has(/vbaProject\.bin$|vbaData\.xml$/iu) || /\.(?:docm|dotm|xlsm)$/iu.test(fileName))
      return failReading('PLAN_TEXT_FILE_MACROS');
    return ok({ parts: new Map(wanted.map((entry) => [entry.name, unpackEntry(bytes, entry)])), names });
  } catch (error) {
    return failReading(codeOfThrown(error));
  }
}

/** Characters of a relation that are looked at. */
const LONGEST_RELATION = 4096;
const RELATION = /<(?:\w+:)?Relationship\b([^<>]*)>/gu;
const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(text.slice(0, LONGEST_RELATION))?.[1] ?? '';

/** The place of a target that is named relative to a folder, or from the top with a slash. */
function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The parts that a part (or the package, for '') is related to, by the last word of the kind of relation. */
export function findRelations(
  { parts }: Package,
  owner: string,
): ReadonlyMap<string, readonly { readonly id: string; readonly part: string }[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const file = owner.slice(folder.length);
  const data = parts.get(`${folder}_rels/${file}.rels`);
  const found = new Map<string, { id: string; part: string }[]>();
  if (data === undefined) return found;
  for (const match of new TextDecoder().decode(data).matchAll(RELATION)) {
    const words = match[1] ?? '';
    if (attribute(words, 'TargetMode') === 'External') continue;
    const kind = attribute(words, 'Type').split('/').at(-1) ?? '';
    const entry = {
      id: attribute(words, 'Id'),
      part: resolvePart(folder, attribute(words, 'Target')),
    };
    const same = found.get(kind);
    if (same === undefined) found.set(kind, [entry]);
    else same.push(entry);
  }
  return found;
}
