import { RandomSource } from '../random-source.ts';
import { assignRooms } from './assign-rooms.ts';
import { assignTeachers } from './assign-teachers.ts';
import { balanceSeats } from './balance-seats.ts';
import { checkBlocks, checkRequest } from './check-request.ts';
import { formHomerooms } from './form-homerooms.ts';
import type { HomeroomDraft } from './form-homerooms.ts';
import { seatWalkers } from './seat-walkers.ts';
import type { Walkers } from './seat-walkers.ts';
import { measurePlan } from './measure-plan.ts';
import type { SeatGroup } from './seats.ts';
import type { SectionPlan, TeachingClass } from './section-plan.ts';
import type { SectionMode, SectionPupil, SectionReason, SectionRules } from './section-request.ts';
import { ELECTIVE_NAMES } from './subjects.ts';

/** A plan that serves everybody, or all reasons why there is none. */
export type SectionOutcome =
  | { readonly isFeasible: true; readonly plan: SectionPlan }
  | { readonly isFeasible: false; readonly reasons: readonly SectionReason[] };

const refuse = (reasons: readonly SectionReason[]): SectionOutcome => ({ isFeasible: false, reasons });

/** Exchanges pupils for balance and gives the homeroom and the walking classes of each. */
function balance(
  pupils: readonly SectionPupil[],
  draft: HomeroomDraft,
  walkers: Walkers,
  random: RandomSource,
  effort: number,
): { homeroomOf: number[]; classesOf: number[][] } {
  const count = draft.homerooms.length;
  const homerooms: SeatGroup[] = draft.homerooms.map(({ electives, pool, name }) => ({
    id: name,
    pool,
    electives,
    kind: 'homeroom',
  }));
  const walking: SeatGroup[] = walkers.classes.map(({ elective, block, number }) => ({
    id: `${elective}-${number}`,
    pool: 1000 + block * ELECTIVE_NAMES.length + elective,
    electives: [elective],
    kind: 'walking',
  }));
  const seats = pupils.map((_, pupil) => [
    draft.areOld ? -1 : (draft.of[pupil] ?? -1),
    ...(walkers.of[pupil] ?? []).map((index) => count + index),
  ]);
  balanceSeats(pupils, { groups: [...homerooms, ...walking], seats }, random, effort);
  return {
    homeroomOf: seats.map((row, pupil) => (draft.areOld ? (draft.of[pupil] ?? 0) : (row[0] ?? 0))),
    classesOf: seats.map((row) => row.slice(1).map((group) => group - count)),
  };
}

/** So many plans from seeds of their own are looked at for a grade of 1,000; the promising one is then worked out. */
const LOOKS = 8;
const FIRST_LOOK = 0.15;
const GENDER_PROMISE = 0.05;
const SCORE_PROMISE = 0.1;

/** How far the worst class is from what is promised: at most 1 when all is kept. */
function rate(outcome: SectionOutcome, pupils: readonly SectionPupil[], rules: SectionRules): number {
  if (!outcome.isFeasible) return Number.POSITIVE_INFINITY;
  const { subjects } = measurePlan(outcome.plan, pupils, rules);
  return Math.max(
    ...subjects.flatMap(({ genderGap, scoreGap, classes, lowerBound }) => [
      genderGap / GENDER_PROMISE,
      scoreGap / SCORE_PROMISE,
      classes - lowerBound,
    ]),
  );
}

/**
 * Sections a grade: homerooms by the mode, teaching classes and blocks for the electives that are walked to, pupils into both, rooms
 * and teachers. Everything that blocks, rooms, teachers and periods forbid is told as reasons before a timetable is asked for.
 */
export function sectionPupils(
  mode: SectionMode,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
): SectionOutcome {
  const early = checkRequest(mode, pupils, rules);
  if (early.length > 0) return refuse(early);
  const attempt = (turn: number, effort: number): SectionOutcome =>
    tryPlan(mode, pupils, rules, new RandomSource(rules.seed + turn * 104_729), effort);
  const first = attempt(0, 1);
  const least = rate(first, pupils, rules);
  if (least <= 1) return first;
  const looks = Math.max(1, Math.min(LOOKS, Math.floor((LOOKS * 1000) / pupils.length)));
  const rated = Array.from({ length: looks }, (_, index) => index + 1)
    .map((turn) => ({ turn, rating: rate(attempt(turn, FIRST_LOOK), pupils, rules) }))
    .toSorted((a, b) => a.rating - b.rating);
  const second = attempt(rated[0]?.turn ?? 1, 1);
  return rate(second, pupils, rules) < least ? second : first;
}

function tryPlan(
  mode: SectionMode,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
  random: RandomSource,
  effort: number,
): SectionOutcome {
  const draft = formHomerooms(mode, pupils, rules, random);
  const late = checkBlocks(draft, rules);
  if (late.length > 0) return refuse(late);
  const limits = {
    blocks: rules.blocks,
    ...rules.classSize,
    rooms: rules.rooms ?? Number.POSITIVE_INFINITY,
    teachers: ELECTIVE_NAMES.map((subject) => rules.teachers.get(subject) ?? Number.POSITIVE_INFINITY),
  };
  const walkers =
    mode === 'fixed3'
      ? { classes: [], of: pupils.map(() => []) }
      : seatWalkers(pupils, draft.walks, limits, random);
  if (walkers === undefined) {
    return refuse([
      { code: 'TIMETABLE_SECTION_BLOCKS_FULL', parameters: { blocks: rules.blocks }, elements: [] },
    ]);
  }
  const { homeroomOf, classesOf } = balance(pupils, draft, walkers, random, effort);
  return furnish(pupils, rules, draft, walkers, homeroomOf, classesOf);
}

/** Gives rooms and teachers to what is planned. */
function furnish(
  pupils: readonly SectionPupil[],
  rules: SectionRules,
  draft: HomeroomDraft,
  walkers: Walkers,
  homeroomOf: readonly number[],
  classesOf: readonly (readonly number[])[],
): SectionOutcome {
  const homerooms = draft.homerooms.map(({ name, electives }, index) => ({
    id: name,
    electives,
    pupils: pupils.flatMap((_, pupil) => (homeroomOf[pupil] === index ? [pupil] : [])),
    room: `${name}教室`,
  }));
  const members = walkers.classes.map((_, index) =>
    pupils.flatMap((_, pupil) => (classesOf[pupil]?.includes(index) ? [pupil] : [])),
  );
  const roomOf = walkers.classes.map(() => 0);
  for (let block = 0; block < rules.blocks; block += 1) {
    const inside = walkers.classes.flatMap((each, index) => (each.block === block ? [index] : []));
    const counts = inside.map((index) =>
      homerooms.map(
        (_, homeroom) => members[index]?.filter((pupil) => homeroomOf[pupil] === homeroom).length ?? 0,
      ),
    );
    assignRooms(counts, homerooms.length).forEach((room, at) => (roomOf[inside[at] ?? 0] = room));
  }
  const further = Math.max(homerooms.length - 1, ...roomOf) + 1 - homerooms.length;
  const rooms = [
    ...homerooms.map(({ room }) => room),
    ...Array.from({ length: further }, (_, index) => `走班教室${index + 1}`),
  ];
  const bare: Omit<TeachingClass, 'teacher'>[] = [
    ...homerooms.flatMap(({ id, electives, pupils: own, room }, homeroom) =>
      electives.map((elective) => ({
        id: `${id}-${ELECTIVE_NAMES[elective]}`,
        elective,
        block: -1,
        homeroom,
        pupils: own,
        room,
      })),
    ),
    ...walkers.classes.map(({ elective, block, number }, index) => ({
      id: `走${block + 1}-${ELECTIVE_NAMES[elective]}-${number}`,
      elective,
      block,
      homeroom: -1,
      pupils: members[index] ?? [],
      room: rooms[roomOf[index] ?? 0] ?? '',
    })),
  ];
  const reasons: SectionReason[] = [];
  const teachers: { id: string; subject: string }[] = [];
  const appoint = (subject: string, classes: readonly { block: number; periods: number }[]): string[] => {
    const found = assignTeachers(classes, rules.teacherPeriods, rules.teachers.get(subject));
    if (found === undefined) {
      const parameters = { subject, classes: classes.length, teachers: rules.teachers.get(subject) ?? 0 };
      reasons.push({ code: 'TIMETABLE_SECTION_TEACHERS_STUCK', parameters, elements: [subject] });
      return classes.map(() => '');
    }
    const first = teachers.length;
    for (let number = 0; number <= Math.max(-1, ...found); number += 1)
      teachers.push({ id: `${subject}师${number + 1}`, subject });
    return found.map((teacher) => teachers[first + teacher]?.id ?? '');
  };
  const classes: TeachingClass[] = ELECTIVE_NAMES.flatMap((subject, elective) => {
    const own = bare.filter((each) => each.elective === elective);
    const names = appoint(
      subject,
      own.map(({ block }) => ({ block, periods: rules.electivePeriods })),
    );
    return own.map((each, index) => ({ ...each, teacher: names[index] ?? '' }));
  });
  const common = rules.common.flatMap(({ subject, periods, hasTeacher }) => {
    const names = hasTeacher
      ? appoint(
          subject,
          homerooms.map(() => ({ block: -1, periods })),
        )
      : [];
    return homerooms.map((_, homeroom) => ({ homeroom, subject, teacher: names[homeroom] ?? '' }));
  });
  if (reasons.length > 0) return refuse(reasons);
  return {
    isFeasible: true,
    plan: {
      homerooms,
      classes,
      common,
      blocks: walkers.classes.length > 0 ? rules.blocks : 0,
      teachers,
      rooms,
    },
  };
}
