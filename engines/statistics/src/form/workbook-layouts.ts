import type { WorkbookLayout } from './form-layout.ts';
import { kindergartenForms } from './kindergarten-forms.ts';
import { schoolForms } from './school-forms.ts';

/** The generations of per-school workbooks. Source: 国统制〔2018〕86号 and its successor; one real export of a kindergarten. */
export const workbookLayouts: readonly WorkbookLayout[] = [
  {
    id: 'cn-forms-2011',
    label: { zh: '单校报表（基础基，2011—2020 学年）', en: 'Forms of one school, 2011 to 2020' },
    prefix: '基础基',
    forms: [...kindergartenForms(true), ...schoolForms],
  },
  {
    id: 'cn-forms-2021',
    label: { zh: '单校报表（教基，2021 学年起）', en: 'Forms of one school, from 2021' },
    prefix: '教基',
    forms: [...kindergartenForms(false), ...schoolForms],
  },
];
