import type { NavigationEntry } from '../../app/feature.ts';
import { mayOpen } from '../../api/may-open.ts';
import type { PageReader } from '../../api/may-open.ts';

/** The pages whose name in either language holds the words, as far as the reader may open them. */
export function findPages(
  navigation: readonly NavigationEntry[],
  reader: PageReader,
  words: string,
): readonly NavigationEntry[] {
  const wanted = words.trim().toLowerCase();
  return navigation.filter(
    ({ label, ...entry }) =>
      mayOpen(reader, entry) &&
      (label.zh.toLowerCase().includes(wanted) || label.en.toLowerCase().includes(wanted)),
  );
}
