import type { XmlElement } from '../../xml/xml-element.ts';
import type { NamedGroup } from '../instance.ts';
import { findChild, listChildren, readTextIn } from './element-reader.ts';
import { IdIndex } from './id-index.ts';

/** What references to times and time groups mean. */
export interface TimeTables {
  readonly times: readonly string[];
  readonly timeGroups: readonly NamedGroup[];
  readonly timeIds: IdIndex;
  readonly groupIds: IdIndex;
}

/** Groups being filled: members in the order they come, each once. */
export class GroupBuilder {
  readonly ids: IdIndex;
  readonly #groups: { id: string; name: string; members: number[] }[] = [];

  constructor(category: string) {
    this.ids = new IdIndex(category);
  }

  declare(element: XmlElement): void {
    const id = this.ids.add(element);
    this.#groups.push({ id, name: readTextIn(element, 'Name', id), members: [] });
  }

  /** Puts a member into every group that these references name. */
  join(member: number, references: readonly XmlElement[]): void {
    for (const reference of references) {
      const { members } = this.#groups[this.ids.refer(reference)] as { members: number[] };
      if (members.at(-1) !== member) members.push(member);
    }
  }

  get groups(): readonly NamedGroup[] {
    return this.#groups;
  }
}

/** Reads `Times`: weeks, days and time groups are one kind of thing, and a time joins those it names. */
export function readTimes(element: XmlElement): TimeTables {
  const groups = new GroupBuilder('TimeGroup');
  for (const group of listChildren(element, 'TimeGroups', 'Week', 'Day', 'TimeGroup')) groups.declare(group);
  const timeIds = new IdIndex('Time');
  const times: string[] = [];
  for (const time of element.children.filter((child) => child.name === 'Time')) {
    times.push(timeIds.add(time));
    const own = [findChild(time, 'Week'), findChild(time, 'Day')].filter((child) => child !== undefined);
    groups.join(times.length - 1, [...own, ...listChildren(time, 'TimeGroups', 'TimeGroup', 'Day', 'Week')]);
  }
  return { times, timeGroups: groups.groups, timeIds, groupIds: groups.ids };
}
