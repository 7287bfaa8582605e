import { NO_PREVIOUS, digestOf, toHex } from '@junheng/admission';
import type { FileHash, HashName, HashPort, Mechanism, Ties } from '@junheng/admission';

/** The first line of a transcript, as far as a verifier needs it. */
export interface TranscriptHead {
  readonly seed: string;
  readonly mechanism: Mechanism;
  readonly ties: Ties;
  readonly hash: HashName;
  readonly files: readonly FileHash[];
  readonly program: string;
  readonly root: string;
}

/** Reads the first line, or undefined when it is not what a transcript begins with. */
export function readHead(transcript: Buffer): TranscriptHead | undefined {
  const end = transcript.indexOf(10);
  try {
    const head = JSON.parse(transcript.toString('utf8', 0, end)) as Partial<TranscriptHead>;
    const isWhole =
      typeof head.seed === 'string' &&
      ['da', 'sd', 'ia', 'parallel', 'ttc'].includes(head.mechanism ?? '') &&
      ['single', 'multiple'].includes(head.ties ?? '') &&
      ['sha256', 'sm3'].includes(head.hash ?? '') &&
      typeof head.program === 'string' &&
      typeof head.root === 'string' &&
      Array.isArray(head.files) &&
      head.files.every((file) =>
        /^(applicants\.csv|choices\.csv|pools\.csv|rules\.json|seal\.json|seed\.json|register\.jsonl)$/u.test(
          file.name,
        ),
      );
    return isWhole ? (head as TranscriptHead) : undefined;
  } catch {
    return undefined;
  }
}

/** The first line (from 1) whose hash the next line does not carry, or 0 when the chain holds. */
export function findChainBreak(transcript: Buffer, hash: HashPort): number {
  let previous = NO_PREVIOUS;
  let line = 0;
  let from = 0;
  while (from < transcript.length) {
    const found = transcript.indexOf(10, from);
    if (found < 0) return line + 1;
    const ending = `,"previous":"${previous}"}`;
    if (transcript.toString('latin1', Math.max(from, found - ending.length), found) !== ending)
      return Math.max(1, line);
    previous = toHex(digestOf(hash, transcript.subarray(from, found)));
    line += 1;
    from = found + 1;
  }
  return 0;
}
