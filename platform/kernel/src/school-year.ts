/** A school year, named by its first calendar year: 2024 is 2024—2025. */
export type SchoolYear = number;

/** The school year that a day (`YYYY-MM-DD`) falls in; a new one begins on 1 September. */
export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 9 ? year : year - 1;
}

/** A school year as people write it: `2024—2025`. */
export function formatSchoolYear(year: SchoolYear): string {
  return `${year}—${year + 1}`;
}
