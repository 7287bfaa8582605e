export { openWorkbooks } from './open-workbooks.ts';
export { writeTemplate } from './write-template.ts';
