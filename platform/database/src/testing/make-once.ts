import { mkdir, rename, rm, stat } from 'node:fs/promises';

const PATIENCE_MS = 240_000;
const POLL_MS = 50;

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes a file or a folder that several processes may ask for at the same time: one makes it as a draft and renames it, the others wait.
 * Throws what `make` throws; whoever waits then tries by itself.
 */
export async function makeOnce(path: string, make: (draft: string) => Promise<void>): Promise<void> {
  const lock = `${path}.lock`;
  const end = performance.now() + PATIENCE_MS;
  while (!(await isThere(path))) {
    if (performance.now() > end) throw new Error(`nobody finished ${path}; remove ${lock} and run again`);
    const isMine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!isMine) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      continue;
    }
    try {
      if (await isThere(path)) return;
      await make(`${path}.draft`);
      await rename(`${path}.draft`, path);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
}
