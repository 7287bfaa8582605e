import type { Group } from '../model/problem.ts';
import { findChild, readText } from './fet-reader.ts';
import type { FetElement } from './scan-xml.ts';

/** Years, groups and subgroups as groups with parts; a name that stands in several places is one group. */
export function readGroups(root: FetElement): Group[] {
  const groups = new Map<string, { size: number; parts: Set<string> }>();
  const read = (element: FetElement): string => {
    const id = readText(element, 'Name') ?? '';
    const entry = groups.get(id) ?? {
      size: Number(readText(element, 'Number_of_Students') ?? '0'),
      parts: new Set(),
    };
    groups.set(id, entry);
    for (const child of element.children) {
      if (child.name === 'Group' || child.name === 'Subgroup') entry.parts.add(read(child));
    }
    return id;
  };
  for (const child of findChild(root, 'Students_List')?.children ?? [])
    if (child.name === 'Year') read(child);
  return [...groups].map(([id, { size, parts }]) => ({
    id,
    ...(Number.isInteger(size) && size > 0 ? { size } : {}),
    ...(parts.size === 0 ? {} : { parts: [...parts] }),
  }));
}
