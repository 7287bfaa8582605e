import { recordKind } from '../kind.ts';

/** 视图: what somebody chose in a list — filters, order, columns —, kept under a name, for oneself or for one's unit. */
export const listView = recordKind({
  table: 'list_view',
  label: { zh: '列表视图', en: 'View of a list' },
  isSigned: true,
  ending: 'withdrawn',
  right: 'keepViews',
  keeps: { account_id: 'uuid not null' },
  shows: { isMine: { type: 'yesNo', label: { zh: '本人的', en: 'One’s own' } } },
  list: { search: ['name'], sort: 'name', columns: ['name', 'list', 'isDefault', 'unitId'] },
  fields: {
    name: {
      type: 'text',
      min: 1,
      max: 40,
      required: true,
      label: { zh: '视图名称', en: 'Name of the view' },
    },
    list: { type: 'text', min: 1, max: 60, required: true, label: { zh: '列表', en: 'List' } },
    search: { type: 'text', max: 2000, label: { zh: '筛选条件', en: 'Filters' } },
    unitId: {
      type: 'unit',
      label: { zh: '共享给', en: 'Shared with' },
      none: { zh: '仅本人', en: 'nobody' },
    },
    isDefault: { type: 'yesNo', label: { zh: '打开列表时使用', en: 'Used when the list opens' } },
  },
});
