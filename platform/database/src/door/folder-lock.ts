import { link, mkdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { processStart } from './process-start.ts';

/** Name of the lock file in the data folder. */
export const LOCK_FILE = 'junheng.lock';
const BEAT_MS = 5_000;
/** A lock of another machine or an unknown process counts as left behind when it has not beaten for so long. */
const SILENT_MS = 60_000;
/** How often a lock that was left behind is tried again while others take it over. */
const MOST_TRIES = 3;
/** Tells the drafts of one process apart. */
let drafts = 0;

/** Who holds a folder, as written in its lock file. */
interface LockNote {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it; null where the system does not say. */
  readonly processStart: string | null;
  /** For people: when the folder was opened. */
  readonly since: string;
  /** Folder of the socket, removed when the lock is found left behind. */
  readonly socketFolder?: string;
}

/** A folder that this process alone may use. */
export interface FolderLock {
  /** Adds to what the lock file says. */
  note(more: { readonly socketFolder: string }): Promise<void>;
  release(): Promise<void>;
}

/** What the lock file says; null when there is none, `damaged` when it cannot be understood (its machine lost power while writing). */
async function readNote(path: string): Promise<LockNote | 'damaged' | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'damaged';
  }
  try {
    return JSON.parse(text) as LockNote;
  } catch {
    return 'damaged';
  }
}

/** Whether the process that wrote a note may still be using the folder. */
async function isHeld(note: LockNote, path: string): Promise<boolean> {
  const beat = await stat(path).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  const isSilent = Date.now() - beat > SILENT_MS;
  if (note.host !== hostname()) return !isSilent;
  try {
    process.kill(note.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const start = await processStart(note.pid);
  return start === null || note.processStart === null ? !isSilent : start === note.processStart;
}

/** The socket folder of whoever has a data folder open on this machine; null when nobody has, or it has none. */
export async function findFolderSocket(folder: string): Promise<string | null> {
  const path = join(folder, LOCK_FILE);
  const note = await readNote(path);
  if (note === null || note === 'damaged' || note.host !== hostname()) return null;
  return (await isHeld(note, path)) ? (note.socketFolder ?? null) : null;
}

/** Creates the lock file with its content in one step; false when there is one already. */
async function createLock(path: string, note: LockNote): Promise<boolean> {
  const draft = `${path}.${note.pid}.${(drafts += 1)}`;
  await writeFile(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Removes a lock that was left behind. Only one process at a time may do so: a folder made beside the lock says who. */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    const age = await stat(guard).then(
      (folder) => Date.now() - folder.mtimeMs,
      () => 0,
    );
    if (age > SILENT_MS) await rmdir(guard).catch(() => undefined);
    return;
  }
  try {
    const note = await readNote(path);
    // Gone already: whoever removed it let another create a new one, which may appear at any moment and must not be removed.
    if (note === null) return;
    if (note !== 'damaged' && (await isHeld(note, path))) return;
    if (note !== 'damaged' && note.socketFolder !== undefined)
      await rm(note.socketFolder, { recursive: true, force: true });
    await rm(path, { force: true });
  } finally {
    await rmdir(guard);
  }
}

/**
 * Locks a data folder for this process: the embedded database silently loses data when two processes share it.
 * A lock whose process is dead is taken over. Error: DATABASE_FOLDER_IN_USE with the holder's process id and since when.
 */
export async function lockFolder(folder: string): Promise<Result<FolderLock, AppError>> {
  const path = join(folder, LOCK_FILE);
  let mine: LockNote = {
    pid: process.pid,
    host: hostname(),
    processStart: await processStart(process.pid),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; ; attempt += 1) {
    if (await createLock(path, mine)) break;
    const read = await readNote(path);
    const held = read === 'damaged' ? null : read;
    if (attempt === MOST_TRIES || (held !== null && (await isHeld(held, path)))) {
      return fail(
        appError('DATABASE_FOLDER_IN_USE', { folder, pid: held?.pid ?? 0, since: held?.since ?? '' }),
      );
    }
    await removeStale(path);
  }
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return ok({
    async note(more) {
      mine = { ...mine, ...more };
      await writeFile(`${path}.next`, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
      await rename(`${path}.next`, path);
    },
    async release() {
      clearInterval(beat);
      await rm(path, { force: true });
    },
  });
}
