import type { HomeroomDraft } from './form-homerooms.ts';
import { countFewest } from './plan-blocks.ts';
import type { SectionMode, SectionPupil, SectionReason, SectionRules } from './section-request.ts';
import { ELECTIVE_NAMES, writeChoice } from './subjects.ts';

/** How many electives a pupil walks to in each mode. */
export const WALKS: Readonly<Record<SectionMode, number>> = { fixed3: 0, fixed2: 1, fixed1: 2, free: 3 };

/** Periods of a homeroom in a week: common subjects, electives it keeps, blocks. */
export function countPeriods(mode: SectionMode, rules: SectionRules): number {
  const common = rules.common.reduce((sum, { periods }) => sum + periods, 0);
  const kept = 3 - WALKS[mode];
  return common + (kept + (kept === 3 ? 0 : rules.blocks)) * rules.electivePeriods;
}

/**
 * What can be told before anything is planned: periods against slots, blocks against choices, combinations too small for 定三.
 * Empty when nothing speaks against the request.
 */
export function checkRequest(
  mode: SectionMode,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
): SectionReason[] {
  const reasons: SectionReason[] = [];
  const slots = rules.days.length * rules.periods.length;
  const needed = countPeriods(mode, rules);
  if (needed > slots) {
    reasons.push({
      code: 'TIMETABLE_SECTION_SLOTS_SHORT',
      parameters: { needed, slots, blocks: rules.blocks },
      elements: [],
    });
  }
  const longest = Math.max(rules.electivePeriods, ...rules.common.map(({ periods }) => periods));
  if (longest > rules.days.length * 2) {
    const subject = rules.common.find(({ periods }) => periods === longest)?.subject ?? '';
    reasons.push({
      code: 'TIMETABLE_SECTION_SUBJECT_LONG',
      parameters: { subject, periods: longest, most: rules.days.length * 2 },
      elements: [subject],
    });
  }
  if (WALKS[mode] > 0 && rules.blocks < WALKS[mode]) {
    reasons.push({
      code: 'TIMETABLE_SECTION_BLOCKS_FEW',
      parameters: { blocks: rules.blocks, needed: WALKS[mode] },
      elements: [],
    });
  }
  if (mode === 'fixed3') {
    const counts = new Map<string, number>();
    for (const { choices } of pupils)
      counts.set(writeChoice(choices), (counts.get(writeChoice(choices)) ?? 0) + 1);
    for (const [choice, count] of counts) {
      if (count >= rules.homeroomSize.min) continue;
      const { min } = rules.homeroomSize;
      reasons.push({
        code: 'TIMETABLE_SECTION_COMBINATION_SMALL',
        parameters: { choice, count, min },
        elements: [choice],
      });
    }
  }
  return reasons;
}

/**
 * What blocks, rooms and teachers say once it is known who walks to what: for each subject the classes that are needed against those
 * that its teachers can hold in the blocks and in their periods, and all classes against the rooms.
 */
export function checkBlocks(draft: HomeroomDraft, rules: SectionRules): SectionReason[] {
  const reasons: SectionReason[] = [];
  const { blocks, classSize, electivePeriods, teacherPeriods } = rules;
  let walking = 0;
  ELECTIVE_NAMES.forEach((subject, elective) => {
    const pupils = draft.walks.filter((walks) => walks.includes(elective)).length;
    const fewest = countFewest(pupils, classSize.max);
    walking += fewest;
    const teachers = rules.teachers.get(subject);
    if (teachers === undefined) return;
    const kept = draft.homerooms.filter(({ electives }) => electives.includes(elective)).length;
    if (fewest > teachers * blocks) {
      reasons.push({
        code: 'TIMETABLE_SECTION_TEACHERS_IN_BLOCK',
        parameters: { subject, pupils, classes: fewest, teachers, blocks, most: teachers * blocks },
        elements: [subject],
      });
    }
    const each = Math.floor(teacherPeriods / electivePeriods);
    if (fewest + kept > teachers * each) {
      reasons.push({
        code: 'TIMETABLE_SECTION_TEACHERS_FEW',
        parameters: { subject, classes: fewest + kept, teachers, each, most: teachers * each },
        elements: [subject],
      });
    }
  });
  for (const { subject, periods, hasTeacher } of rules.common) {
    const teachers = rules.teachers.get(subject);
    if (!hasTeacher || teachers === undefined) continue;
    const each = Math.floor(teacherPeriods / periods);
    const classes = draft.homerooms.length;
    if (classes > teachers * each) {
      reasons.push({
        code: 'TIMETABLE_SECTION_TEACHERS_FEW',
        parameters: { subject, classes, teachers, each, most: teachers * each },
        elements: [subject],
      });
    }
  }
  const rooms = rules.rooms ?? Number.POSITIVE_INFINITY;
  const needed = Math.max(draft.homerooms.length, blocks === 0 ? 0 : Math.ceil(walking / blocks));
  if (needed > rooms) {
    reasons.push({ code: 'TIMETABLE_SECTION_ROOMS_FEW', parameters: { needed, rooms }, elements: [] });
  }
  return reasons;
}
