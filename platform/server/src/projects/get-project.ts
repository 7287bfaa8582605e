import type { getProject as route } from '@junheng/contract';
import { chinaDay, mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { findProjectRow } from './find-project-row.ts';
import { describeProject } from './judge-project-row.ts';

/** Shows one building project with its names, moves of planned days and money by year. */
export const handle: Handler<typeof route> = async ({ params, query }, context) =>
  mapResult(await findProjectRow(context, params.id), (row) =>
    describeProject(row, query.asOf ?? chinaDay(context.clock)),
  );
