import type { NavigationEntry } from '../../app/feature.ts';
import { mayOpen } from '../../api/may-open.ts';
import type { Role } from '@junheng/vocabulary';

/** The pages whose name in either language holds the words, as far as a role may enter them. */
export function findPages(
  navigation: readonly NavigationEntry[],
  role: Role,
  words: string,
): readonly NavigationEntry[] {
  const wanted = words.trim().toLowerCase();
  return navigation.filter(
    ({ label, ...entry }) =>
      mayOpen({ role, charge: null }, entry) &&
      (label.zh.toLowerCase().includes(wanted) || label.en.toLowerCase().includes(wanted)),
  );
}
