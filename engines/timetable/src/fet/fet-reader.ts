import type { Slot } from '../model/problem.ts';
import type { FetElement } from './scan-xml.ts';

/** First child of a name. */
export function findChild(element: FetElement, name: string): FetElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Text of the first child that has one of the names; undefined when absent. */
export function readText(element: FetElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const child = findChild(element, name);
    if (child !== undefined) return child.text;
  }
  return undefined;
}

/** Texts of all children of a name. */
export function readTexts(element: FetElement, name: string): string[] {
  const texts: string[] = [];
  for (const child of element.children) if (child.name === name) texts.push(child.text);
  return texts;
}

/** Names of the entries of a list such as `Days_List`. */
export function readNames(root: FetElement, list: string, entry: string): string[] {
  const found = findChild(root, list);
  if (found === undefined) return [];
  const names: string[] = [];
  for (const child of found.children)
    if (child.name === entry) names.push(readText(child, 'Name') ?? child.text);
  return names;
}

/** What constraints refer to: days and hours by name, and which activities there are. */
export interface FetNames {
  readonly days: ReadonlyMap<string, number>;
  readonly hours: ReadonlyMap<string, number>;
  readonly activities: ReadonlySet<string>;
}

/** A constraint that names a day, an hour or a number which is not there. */
export class FetMismatch {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Slots of the children that hold a day and an hour. Returns a mismatch for an unknown one. */
export function readSlots(element: FetElement, names: FetNames): Slot[] | FetMismatch {
  const slots: Slot[] = [];
  for (const child of element.children) {
    if (child.children.length !== 2) continue;
    const [day, hour] = child.children as [FetElement, FetElement];
    const d = names.days.get(day.text);
    const h = names.hours.get(hour.text);
    if (d === undefined) return new FetMismatch(day.text);
    if (h === undefined) return new FetMismatch(hour.text);
    slots.push([d, h]);
  }
  return slots;
}
