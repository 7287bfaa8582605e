import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashHex } from './load-folder.ts';
import { readHead } from './transcript-file.ts';

/** A published folder as it was published, whatever a transfer or an unpacking did to its line ends. */
export interface UnixCopy {
  /** The folder itself, or a temporary copy of it with the line ends that files are published with. */
  readonly path: string;
  /** Files that differ from what was published in their line ends. */
  readonly changed: readonly string[];
  dispose(): void;
}

const RETURN_FEED = Buffer.from('\r\n');

/**
 * Published files end their lines with a line feed, unless a table was sealed with other ends; its hash tells. Where files have
 * carriage returns in spite of that, a copy without them is made to be verified in their place.
 */
export function openUnixCopy(path: string): UnixCopy {
  const itself = { path, changed: [], dispose: () => undefined };
  if (!existsSync(join(path, 'transcript.jsonl'))) return itself;
  const head = readHead(withoutReturns(readFileSync(join(path, 'transcript.jsonl'))));
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|json|jsonl|html|sha256)$/u.test(entry.name))
    .map((entry) => entry.name);
  const changed = names.filter((name) => {
    const bytes = readFileSync(join(path, name));
    if (!bytes.includes(RETURN_FEED)) return false;
    const published = head?.files.find((file) => file.name === name)?.published;
    return published === undefined
      ? true
      : hashHex(bytes) !== published && hashHex(withoutReturns(bytes)) === published;
  });
  if (changed.length === 0) return itself;
  const copy = mkdtempSync(join(tmpdir(), 'junheng-verify-'));
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(path, entry.name));
    writeFileSync(join(copy, entry.name), changed.includes(entry.name) ? withoutReturns(bytes) : bytes);
  }
  return { path: copy, changed, dispose: () => rmSync(copy, { recursive: true, force: true }) };
}

function withoutReturns(bytes: Buffer): Buffer {
  return bytes.includes(RETURN_FEED)
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
}
