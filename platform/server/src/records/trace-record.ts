import { traceOf } from '@junheng/records';
import type { RecordKind, Trace } from '@junheng/records';
import { makeHashPort } from '../engines/hash-port.ts';

/** What the trail keeps of a record of a kind: open fields, personal ones apart under a digest, secrets never. */
export function traceRecord(kind: RecordKind, values: Readonly<Record<string, unknown>>): Trace {
  return traceOf(kind, values, (text) => makeHashPort().sha256(text));
}
