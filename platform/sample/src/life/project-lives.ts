import { addDays } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import type { ProjectDraft } from '../documents/project-table.ts';
import { newProjectNames } from '../documents/action-plan/new-project-names.ts';
import { buildingProjects } from '../documents/action-plan/project-data.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import type { SampleUnit } from '../sample-types.ts';
import type { LivedProject, LivedStage } from './life-types.ts';
import { projectStages } from '@junheng/vocabulary';
import type { ProjectState } from '@junheng/vocabulary';

/** How a project has gone: opened; every stage on its day; put off; past its day and not reached; no days known; not begun. */
type Course = ProjectState;

/** Opening day and course of each project, by its name. */
const courses: Readonly<Record<string, readonly [opening: Day, course: Course]>> = {
  '青岚北片小学（暂定名）': ['2025-09-01', 'opened'],
  揽月街道第四公办幼儿园: ['2025-09-01', 'opened'],
  杏花溪乡中心幼儿园改扩建: ['2026-03-01', 'opened'],
  '揽月东片小学（暂定名）': ['2027-09-01', 'onTime'],
  '双溪桥南片小学（暂定名）': ['2027-09-01', 'delayed'],
  '双溪桥街道第六公办幼儿园（暂定名）': ['2027-03-01', 'onTime'],
  '望禾镇第二公办幼儿园（暂定名）': ['2027-03-01', 'overdue'],
  松风岭镇初级中学改扩建: ['2028-02-20', 'onTime'],
  鹿鸣湾镇初级中学改扩建: ['2028-02-20', 'overdue'],
  白鹭洲镇初级中学改扩建: ['2028-02-20', 'delayed'],
  '青岚东片初级中学（暂定名）': ['2029-09-01', 'notStarted'],
  石泉坪镇中心小学迁建: ['2028-09-01', 'unknown'],
  云岭区第四高级中学扩建: ['2029-02-20', 'onTime'],
  望禾中学高中部: ['2029-09-01', 'notStarted'],
};

/** Days before the opening by which the stages are planned, in their order. */
const AHEAD = [840, 660, 520, 150, 90, 45, 0] as const;
const PUT_OFF = 120;
const YUAN_PER_SQUARE_METRE = 4200;

function stagesOf(opening: Day, course: Course): LivedStage[] {
  if (course === 'unknown') return [];
  const planned = AHEAD.map((days) => addDays(opening, -days));
  const passed = planned.filter((day) => day <= SAMPLE_DAY).length;
  return projectStages.map((stage, index): LivedStage => {
    const day = planned[index] ?? opening;
    const none = { stage, planned: day, actual: null, reason: null, movedFrom: null };
    if (course === 'notStarted') {
      // Nothing was planned before the sample's day: the first stages move behind it.
      return { ...none, planned: day <= SAMPLE_DAY ? addDays(SAMPLE_DAY, 60 * (index + 1)) : day };
    }
    const isLast = index === passed - 1;
    if (course === 'overdue' && isLast) return { ...none, reason: '用地规划调整，手续仍在办理。' };
    if (course === 'delayed' && index >= passed) {
      const movedFrom = index === passed ? day : null;
      return {
        ...none,
        planned: addDays(day, PUT_OFF),
        reason: movedFrom === null ? null : '雨季土方外运受限，工期顺延。',
        movedFrom,
      };
    }
    return index < passed ? { ...none, actual: addDays(day, index === 0 ? 0 : -(index % 4)) } : none;
  });
}

function fundsOf(project: ProjectDraft, opening: Day, course: Course): LivedProject['funds'] {
  if (course === 'unknown') return [];
  const whole = project.floor * YUAN_PER_SQUARE_METRE;
  const last = Number(opening.slice(0, 4));
  return [0.3, 0.5, 0.2].map((share, index) => {
    const year = last - 2 + index;
    const planned = Math.round((whole * share) / 10_000) * 10_000;
    const rate = course === 'overdue' ? 0.4 : year === 2026 && course !== 'opened' ? 0.85 : 1;
    const paid = year > 2026 || course === 'notStarted' ? null : String(Math.round(planned * rate));
    return { year, planned: String(planned), paid };
  });
}

/** What became of the building projects by the sample's day: every state is there. */
export function buildProjectLives(units: readonly SampleUnit[]): LivedProject[] {
  return buildingProjects.map((project, index) => {
    const [opening, course] = courses[project.name] ?? ['2029-09-01', 'unknown'];
    const town = units.find((unit) => unit.key === `town:${project.town}`);
    const shift = (step: number): number => ((index * step) % 7) * 0.002 - 0.006;
    const round = (value: number): number => Math.round(value * 1e5) / 1e5;
    return {
      name: project.name,
      place: {
        townId: town?.id ?? null,
        lon: town?.lon === null || town?.lon === undefined ? null : round(town.lon + shift(3)),
        lat: town?.lat === null || town?.lat === undefined ? null : round(town.lat + shift(5)),
      },
      newName: newProjectNames[project.name] ?? null,
      stages: stagesOf(opening, course),
      funds: fundsOf(project, opening, course),
    };
  });
}
