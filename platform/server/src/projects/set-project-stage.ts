import type { setProjectStage as route } from '@junheng/contract';
import { keepStage } from '@junheng/database';
import { setStage } from '@junheng/domain';
import { mapResult } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { changeProject } from './change-project.ts';
import { stageDaysOf } from './judge-project-row.ts';

/** Sets the planned and the actual day of a stage; answers the project judged today. */
export const handle: Handler<typeof route> = async ({ params, body }, context) => {
  const { stage } = params;
  const { planned, actual, reason } = body;
  return changeProject(context, {
    action: 'set-project-stage',
    id: params.id,
    version: body.version,
    check: (row, today) =>
      mapResult(setStage(stageDaysOf(row), { stage, planned, actual, reason }, today), (allowed) => {
        const after = { stage, planned, actual, reason: allowed.reason };
        const { replan } = allowed;
        return {
          before: row.stages.find((one) => one.stage === stage) ?? null,
          after,
          keep: (change) => keepStage(change, { ...after, replan }),
        };
      }),
  });
};
