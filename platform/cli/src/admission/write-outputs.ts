import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Bytes gathered before they go to the disk. */
const BLOCK = 1 << 22;

/** A folder being written beside its final place: nothing half-written is ever seen there. */
export class OutputFolder {
  readonly path: string;
  readonly #temporary: string;
  readonly #names: string[] = [];

  /** Begins to write what will become `path`. */
  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#temporary = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  }

  /** Writes a file from chunks and gives its lower-case hex SHA-256. */
  write(name: string, chunks: Iterable<Uint8Array>): string {
    const hash = createHash('sha256');
    const file = openSync(join(this.#temporary, name), 'w');
    let waiting: Uint8Array[] = [];
    let size = 0;
    const flush = (): void => {
      if (size === 0) return;
      const block = waiting.length === 1 ? (waiting[0] as Uint8Array) : Buffer.concat(waiting);
      hash.update(block);
      for (let at = 0; at < block.length;) at += writeSync(file, block, at);
      waiting = [];
      size = 0;
    };
    try {
      for (const chunk of chunks) {
        waiting.push(chunk);
        size += chunk.length;
        if (size >= BLOCK) flush();
      }
      flush();
    } finally {
      closeSync(file);
    }
    this.#names.push(name);
    return hash.digest('hex');
  }

  /** Writes a small file at once. */
  writeText(name: string, text: string | Uint8Array): void {
    writeFileSync(join(this.#temporary, name), text);
    this.#names.push(name);
  }

  /** Name and bytes of what was written so far, or nothing when it is more than `most` bytes in all. */
  readBack(most: number): (readonly [string, Uint8Array])[] {
    const paths = this.#names.map((name) => join(this.#temporary, name));
    if (paths.reduce((sum, path) => sum + statSync(path).size, 0) > most) return [];
    return this.#names.map((name, index) => [name, readFileSync(paths[index] as string)] as const);
  }

  /** Moves every file to its final place. */
  publish(): void {
    mkdirSync(this.path, { recursive: true });
    for (const name of this.#names) renameSync(join(this.#temporary, name), join(this.path, name));
    this.discard();
  }

  /** Forgets what was written. */
  discard(): void {
    rmSync(this.#temporary, { recursive: true, force: true });
  }
}
