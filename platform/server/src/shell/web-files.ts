import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);

/** One file of the built web pages, ready to be sent. */
export interface WebFile {
  readonly mediaType: string;
  readonly etag: string;
  /** `immutable` for names that carry their content's hash; everything else is asked for again each time. */
  readonly cacheControl: string;
  /** The bytes in the best encoding that the reader accepts. */
  encode(acceptEncoding: string): Promise<{ readonly bytes: Buffer; readonly encoding: string | null }>;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

function onceEach(make: () => Promise<Buffer>): () => Promise<Buffer> {
  let made: Promise<Buffer> | undefined;
  return () => (made ??= make());
}

function webFile(name: string, bytes: Buffer): WebFile {
  const extension = extname(name);
  const isHashed = /[-.][A-Za-z0-9_-]{8,}\.\w+$/u.test(name) && name.startsWith('assets/');
  const brotli = onceEach(() => compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
  const gzipped = onceEach(() => compressGzip(bytes, { level: 6 }));
  return {
    mediaType: mediaTypes[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    async encode(accept) {
      if (compressible.has(extension) && bytes.length > 1024) {
        if (/\bbr\b/u.test(accept)) return { bytes: await brotli(), encoding: 'br' };
        if (/\bgzip\b/u.test(accept)) return { bytes: await gzipped(), encoding: 'gzip' };
      }
      return { bytes, encoding: null };
    },
  };
}

/**
 * Reads the built web pages into memory, by their path without a leading slash. Only files found here are ever served,
 * so no address can reach outside the folder. An absent folder gives no files.
 */
export async function readWebFiles(folder: string | undefined): Promise<ReadonlyMap<string, WebFile>> {
  const files = new Map<string, WebFile>();
  if (folder === undefined || !existsSync(folder)) return files;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isHidden = path
      .slice(folder.length)
      .split(sep)
      .some((part) => part.startsWith('.'));
    if (!entry.isFile() || isHidden || /\.(map|br|gz)$/u.test(entry.name)) continue;
    const name = path
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
    files.set(name, webFile(name, await readFile(path)));
  }
  return files;
}
