import type { ErrorTable } from '../error-table.ts';

export const organisationErrors = {
  ORGANISATION_UNIT_NOT_FOUND: {
    status: 404,
    zh: '找不到这个单位，或不在您的可见范围内。请返回单位列表重新选择。',
    en: 'There is no such unit among those you may see. Go back to the list of units and choose again.',
  },
} as const satisfies ErrorTable;
