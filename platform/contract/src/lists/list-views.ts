import { listView } from '@junheng/records';
import type { z } from 'zod';
import { recordRoutes } from '../record-routes.ts';

const plain = recordRoutes(listView, {
  area: 'lists',
  path: '/lists/views',
  one: 'list-view',
  many: 'list-views',
  notFound: 'CONTRACT_VIEW_NOT_FOUND',
  errors: ['CONTRACT_VIEW_NAME_TAKEN', 'CONTRACT_VIEW_UNIT_FOREIGN'],
});

/** A view that the reader keeps, or that somebody shares with the reader's unit. */
export type ListView = z.infer<typeof plain.get.reply>;
export const {
  list: findListViews,
  create: createListView,
  update: updateListView,
  withdraw: withdrawListView,
} = plain;
