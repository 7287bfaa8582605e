import type { SchoolType, Stage } from '@junheng/vocabulary';

const STAGES: Readonly<Record<SchoolType, readonly Stage[]>> = {
  kindergarten: ['kindergarten'],
  primary: ['primary'],
  teachingSite: ['primary'],
  junior: ['junior'],
  senior: ['senior'],
  vocational: ['senior'],
  nineYear: ['primary', 'junior'],
  completeSecondary: ['junior', 'senior'],
  twelveYear: ['primary', 'junior', 'senior'],
  special: ['primary', 'junior'],
};

/** The stages that a school of a type teaches, youngest first. */
export function stagesOf(type: SchoolType): readonly Stage[] {
  return STAGES[type];
}

/** Whether a school must be split by stage before the balance standard is computed: 九年一贯, 完全中学, 十二年一贯. */
export function isCombinedSchool(type: SchoolType): boolean {
  return type === 'nineYear' || type === 'completeSecondary' || type === 'twelveYear';
}

/** Whether a school is among those that the balance standard of compulsory education looks at; special and vocational ones are not. */
export function isCompulsorySchool(type: SchoolType): boolean {
  if (type === 'special' || type === 'vocational') return false;
  return stagesOf(type).some((stage) => stage === 'primary' || stage === 'junior');
}
