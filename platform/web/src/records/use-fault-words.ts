import { sayFault } from '@junheng/records';
import type { Fault, Field } from '@junheng/records';
import { usePick } from '../i18n/words.ts';

/** Says what is wrong with a field in the reader's language. */
export function useFaultWords(): (field: Field, fault: Fault) => string {
  const pick = usePick();
  return (field, fault) => {
    const { zh, en } = sayFault(field, fault);
    return pick(zh, en);
  };
}
