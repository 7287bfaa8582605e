import { widthOf } from './fit-page.ts';

/** A line of the title holds twenty characters of 二号. */
const TITLE_CHARACTERS = 20;

/** Cuts a title into lines that hold together: before its brackets where that helps, else in the middle. */
export function breakTitle(title: string): string[] {
  if (widthOf(title) <= TITLE_CHARACTERS) return [title];
  const bracket = title.lastIndexOf('（');
  if (bracket > 4 && bracket <= TITLE_CHARACTERS && title.endsWith('）')) {
    return [title.slice(0, bracket), ...breakTitle(title.slice(bracket))];
  }
  const letters = [...title];
  const lines = Math.ceil(widthOf(title) / TITLE_CHARACTERS);
  const size = Math.ceil(letters.length / lines);
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
}
