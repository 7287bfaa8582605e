export * from './statistics-reading.ts';
export * from './sheet/sheet.ts';
export { readWorkbooks } from './read-workbooks.ts';
export { workbookLayouts } from './form/workbook-layouts.ts';
export type { FormCell, FormItem, FormLayout, WorkbookLayout } from './form/form-layout.ts';
export { makeTemplate, templateTypes } from './template/make-template.ts';
export type { TemplateSheet } from './template/make-template.ts';
