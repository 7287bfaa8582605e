import { unzipSync } from 'fflate';
import type { AppError, Result } from '@junheng/kernel';
import { ok } from '@junheng/kernel';
import { failReading } from './document-failure.ts';

const MOST_ENTRIES = 5000;
const LARGEST_PART = 96 * 1024 * 1024;
const LARGEST_WHOLE = 512 * 1024 * 1024;
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** What a package of parts holds: its XML unpacked, and the names of all its entries. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly names: ReadonlySet<string>;
}

/** Unpacks the XML of a .docx, .xlsx or .ofd; packages with macros or passwords and those that swell are refused. */
export function unpackParts(bytes: Uint8Array, fileName: string): Result<Package, AppError> {
  const names = new Set<string>();
  let whole = 0;
  let isBomb = false;
  let hasMacros = false;
  let isEncrypted = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        names.add(file.name);
        whole += file.originalSize;
        if (/vbaProject\.bin$|vbaData\.xml$/iu.test(file.name)) hasMacros = true;
        if (/EncryptedPackage|EncryptionInfo/u.test(file.name)) isEncrypted = true;
        const isWanted = /\.(?:xml|rels)$/iu.test(file.name) && !/(?:theme|media)\//iu.test(file.name);
        const swells =
          file.originalSize > RATIO_MATTERS_FROM && file.originalSize > file.size * HIGHEST_RATIO;
        if (
          names.size > MOST_ENTRIES ||
          whole > LARGEST_WHOLE ||
          (isWanted && file.originalSize > LARGEST_PART) ||
          swells
        )
          isBomb = true;
        return isWanted && !isBomb && !hasMacros;
      },
    });
  } catch {
    return failReading(isBomb ? 'PLAN_TEXT_FILE_BOMB' : 'PLAN_TEXT_FILE_DAMAGED');
  }
  if (isBomb) return failReading('PLAN_TEXT_FILE_BOMB');
  if (isEncrypted) return failReading('PLAN_TEXT_FILE_ENCRYPTED');
  if (hasMacros || /\.(?:docm|dotm|xlsm)$/iu.test(fileName)) return failReading('PLAN_TEXT_FILE_MACROS');
  return ok({ parts: new Map(Object.entries(parts)), names });
}

const RELATION = /<(?:\w+:)?Relationship\b([^>]*)>/gu;
const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(text)?.[1] ?? '';

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
    found.set(kind, [...(found.get(kind) ?? []), entry]);
  }
  return found;
}
