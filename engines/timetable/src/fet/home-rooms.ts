import type { Lesson } from '../model/problem.ts';
import type { Rule, Selector } from '../model/rule.ts';
import { matchLesson } from '../model/match-lesson.ts';
import { readText, readTexts } from './fet-reader.ts';
import type { FetElement } from './scan-xml.ts';

/** A home room constraint of a teacher or of students, kept until all other room constraints are known. */
export interface HomeRoom {
  readonly element: FetElement;
  readonly percent: number;
}

/** Tells whether a constraint gives a home room. */
export function isHomeRoom(element: FetElement): boolean {
  return /^Constraint(?:Teacher|StudentsSet)HomeRooms?$/u.test(element.name);
}

/**
 * Adds a rule for each lesson that no other constraint gives a room and whose only students or only teacher have a home
 * room; with both, either room will do. Source: FET's help on home rooms.
 */
export function addHomeRooms(
  rules: readonly Rule[],
  homeRooms: readonly HomeRoom[],
  lessons: readonly Lesson[],
): Rule[] {
  if (homeRooms.length === 0) return [...rules];
  const selectors: Selector[] = rules.flatMap((rule) => (rule.type === 'rooms' ? [rule.lessons] : []));
  const byOwner = new Map<string, { rooms: string[]; percent: number }>();
  for (const { element, percent } of homeRooms) {
    const owner = `${element.name.includes('Teacher') ? 't' : 's'} ${readText(element, 'Teacher', 'Students') ?? ''}`;
    byOwner.set(owner, {
      rooms: [...readTexts(element, 'Room'), ...readTexts(element, 'Preferred_Room')],
      percent,
    });
  }
  const added = new Map<string, { ids: string[]; rooms: string[]; percent: number }>();
  for (const lesson of lessons) {
    const ofStudents = lesson.groups?.length === 1 ? byOwner.get(`s ${lesson.groups[0]}`) : undefined;
    const ofTeacher = lesson.teachers?.length === 1 ? byOwner.get(`t ${lesson.teachers[0]}`) : undefined;
    if (ofStudents === undefined && ofTeacher === undefined) continue;
    if (selectors.some((selector) => matchLesson(selector, lesson))) continue;
    const rooms = [...new Set([...(ofStudents?.rooms ?? []), ...(ofTeacher?.rooms ?? [])])];
    const percent = Math.max(ofStudents?.percent ?? 0, ofTeacher?.percent ?? 0);
    const key = `${percent} ${rooms.join('\n')}`;
    const entry = added.get(key) ?? { ids: [], rooms, percent };
    entry.ids.push(lesson.id);
    added.set(key, entry);
  }
  const home = [...added.values()].map(({ ids, rooms, percent }): Rule => ({
    type: 'rooms',
    lessons: { ids },
    rooms,
    note: 'home room',
    ...(percent >= 100 ? {} : { weight: percent / 100 }),
  }));
  return [...rules, ...home];
}
