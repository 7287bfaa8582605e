import type { AttachedFile } from '@junheng/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '../../api/upload-file.ts';
import type { UploadQuery } from '../../api/upload-file.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** One chosen file on its way. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  /** Address of its picture on this device, for photos. */
  readonly picture: string | null;
  readonly state: 'sending' | 'done' | 'failed';
  /** 0 to 1. */
  readonly share: number;
  /** Why it failed; empty when the server was not reached. */
  readonly problem: string;
  readonly file: AttachedFile | null;
}

/** The files of a form and what can be done with them. */
export interface Uploads {
  readonly items: readonly Upload[];
  /** Those that arrived, in their order. */
  readonly files: readonly AttachedFile[];
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  add(chosen: readonly File[]): void;
  retry(key: string): void;
  remove(key: string): void;
}

const MOST_BYTES = 20 * 1_048_576;

/** Why a file is not even tried, by what it is called in the words. */
export type UploadRefusal = 'tooLarge' | 'unreadable';

/** Sends chosen files one by one; photos are made smaller first. `say` words what is wrong before anything is sent. */
export function useUploads(
  purpose: UploadQuery['purpose'],
  most: number,
  say: (refusal: UploadRefusal) => string,
): Uploads {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const originals = useRef(new Map<string, File>());
  const aborts = useRef(new Map<string, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  const pictures = useRef(new Set<string>());
  useEffect(
    () => () => {
      for (const abort of aborts.current.values()) abort.abort();
      for (const picture of pictures.current) URL.revokeObjectURL(picture);
    },
    [],
  );
  const change = useCallback((key: string, part: Partial<Upload>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }, []);
  const send = async (key: string): Promise<void> => {
    const original = originals.current.get(key);
    const abort = aborts.current.get(key);
    if (original === undefined || abort === undefined || abort.signal.aborted) return;
    const isPhoto = purpose === 'reportPhoto';
    const body = isPhoto ? await shrinkPhoto(original) : original;
    if (body === null) return change(key, { state: 'failed', problem: say('unreadable') });
    if (body.size > MOST_BYTES) return change(key, { state: 'failed', problem: say('tooLarge') });
    const fileName = isPhoto ? original.name.replace(/\.[^.]*$/u, '') + '.jpg' : original.name;
    const outcome = await uploadFile(
      { purpose, fileName: fileName.slice(-200) },
      body,
      (share) => change(key, { share }),
      abort.signal,
    );
    change(
      key,
      'file' in outcome
        ? { state: 'done', share: 1, file: outcome.file, problem: '' }
        : { state: 'failed', problem: outcome.problem },
    );
  };
  const start = (key: string): void => {
    aborts.current.set(key, new AbortController());
    line.current = line.current.then(() => send(key));
  };
  return {
    items,
    files: items.flatMap((item) => (item.file === null ? [] : [item.file])),
    isBusy: items.some((item) => item.state === 'sending'),
    hasFailed: items.some((item) => item.state === 'failed'),
    add(chosen) {
      const taken = chosen.slice(0, Math.max(0, most - items.length));
      const added = taken.map((file): Upload => {
        const key = String((count.current += 1));
        originals.current.set(key, file);
        const picture = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
        if (picture !== null) pictures.current.add(picture);
        return { key, name: file.name, picture, state: 'sending', share: 0, problem: '', file: null };
      });
      setItems((before) => [...before, ...added]);
      for (const { key } of added) start(key);
    },
    retry(key) {
      change(key, { state: 'sending', share: 0, problem: '' });
      start(key);
    },
    remove(key) {
      aborts.current.get(key)?.abort();
      originals.current.delete(key);
      setItems((before) => before.filter((item) => item.key !== key));
    },
  };
}
