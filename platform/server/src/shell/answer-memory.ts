import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DatabaseDoor } from '@junheng/database';

const compress = promisify(gzip);
/** Characters of all remembered answers together; the longest unused go first. */
const MOST_CHARACTERS = 32 * 1_048_576;
/** Answers shorter than this are not worth compressing. */
const SHORTEST_COMPRESSED = 1_400;

/** One answer, ready to be sent again. */
export interface RememberedAnswer {
  readonly text: string;
  /** The bytes in the best encoding that the reader accepts; compressed once. */
  encode(
    acceptEncoding: string,
  ): Promise<{ readonly bytes: string | Buffer; readonly encoding: string | null }>;
}

/** Answers that are remembered until the next write. */
export interface AnswerMemory {
  /** The door for everything that may write: each of its transactions in a district makes all answers be forgotten, before and after. */
  readonly door: DatabaseDoor;
  /** The answer of a key, remembered or made now; asked twice at once it is made once. */
  read(key: string, make: () => Promise<string>): Promise<RememberedAnswer>;
  /** How many answers are remembered. */
  readonly size: number;
}

function rememberable(text: string): RememberedAnswer {
  let packed: Promise<Buffer> | undefined;
  return {
    text,
    async encode(acceptEncoding) {
      if (text.length < SHORTEST_COMPRESSED || !/\bgzip\b/u.test(acceptEncoding)) {
        return { bytes: text, encoding: null };
      }
      return { bytes: await (packed ??= compress(text, { level: 5 })), encoding: 'gzip' };
    },
  };
}

/**
 * Remembers answers that depend on nothing but the data, the reader, the input and the day. Only right where this process alone writes:
 * on the embedded database, whose folder it has locked. Nothing remembered is ever older than the data, because every write forgets it all.
 */
export function makeAnswerMemory(inner: DatabaseDoor): AnswerMemory {
  const kept = new Map<string, RememberedAnswer>();
  const making = new Map<string, Promise<RememberedAnswer>>();
  let characters = 0;
  /** Counts the beginnings and ends of writes: what was read while it moved is not kept. */
  let generation = 0;

  const forgetAll = (): void => {
    generation += 1;
    kept.clear();
    making.clear();
    characters = 0;
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    forgetAll();
    try {
      return await work();
    } finally {
      forgetAll();
    }
  };
  const keep = (key: string, answer: RememberedAnswer): void => {
    kept.set(key, answer);
    characters += answer.text.length;
    for (const [oldest, old] of kept) {
      if (characters <= MOST_CHARACTERS) break;
      kept.delete(oldest);
      characters -= old.text.length;
    }
  };

  return {
    door: {
      ...inner,
      inDistrict: (scope, work) => write(() => inner.inDistrict(scope, work)),
      asKeeper: (work) => write(() => inner.asKeeper(work)),
    },
    get size() {
      return kept.size;
    },
    read(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known);
      }
      const running = making.get(key);
      if (running !== undefined) return running;
      const before = generation;
      const promise = make().then((text) => {
        const answer = rememberable(text);
        if (generation === before) keep(key, answer);
        return answer;
      });
      making.set(key, promise);
      const forget = (): void => {
        if (making.get(key) === promise) making.delete(key);
      };
      promise.finally(forget).catch(() => undefined);
      return promise;
    },
  };
}
