import type { PlacedLesson, Problem } from '@junheng/timetable';

export function writePages(_dir: string, _problem: Problem, _timetable: readonly PlacedLesson[]): void {}
