import type { renameProject as route } from '@junheng/contract';
import { keepProjectName } from '@junheng/database';
import { renameProject } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeProject } from './change-project.ts';

/** Gives a project another name from a day on; the names before stay in its history. */
export const handle: Handler<typeof route> = async ({ params, body }, context) =>
  changeProject(context, {
    action: 'rename-project',
    id: params.id,
    version: body.version,
    check: (row, today) =>
      mapResult(renameProject(row, body, today), (allowed) => {
        const after = { ...allowed, reason: body.reason };
        return { before: { name: row.name }, after, keep: (change) => keepProjectName(change, after) };
      }),
  });
