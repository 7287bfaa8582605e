import type { BuildingProjectDetail } from '@junheng/contract';
import { claimProject, recordChange } from '@junheng/database';
import type { ProjectChange, ProjectRow } from '@junheng/database';
import { appError, chinaDay, fail, mapResult, timestamp } from '@junheng/kernel';
import type { AppError, Day, Result } from '@junheng/kernel';
import type { RequestContext } from '../handler.ts';
import { readLimits } from '../organisation/read-limits.ts';
import { findProjectRow } from './find-project-row.ts';
import { describeProject } from './judge-project-row.ts';
import { may } from '@junheng/domain';

/** What a change does once it is allowed: keeps itself and says what the trail shall tell. */
export interface AllowedChange {
  readonly before: unknown;
  readonly after: unknown;
  keep(change: ProjectChange): Promise<void>;
}

/** One kind of change of a project. */
export interface ProjectEdit {
  /** The operation, as its file is called. */
  readonly action: string;
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  /** Asks the rules; answers what to keep. */
  check(
    row: ProjectRow,
    today: Day,
  ): Promise<Result<AllowedChange, AppError>> | Result<AllowedChange, AppError>;
}

/**
 * Changes a project: found within the reader's scope, by somebody who may, by its rules, on the version that was seen, with an entry in
 * the trail. Answers the project judged today.
 */
export async function changeProject(
  context: RequestContext,
  edit: ProjectEdit,
): Promise<Result<BuildingProjectDetail, AppError>> {
  const { transaction, reader, clock, makeId } = context;
  const { districtId } = reader;
  const found = await findProjectRow(context, edit.id);
  if (!found.ok) return found;
  const { unit } = await readLimits(context);
  const doer = { role: reader.role, unitId: reader.unitId, unitKind: unit.unitKind };
  if (!may(doer, 'changeProjects', found.value.duties)) return fail(appError('PLAN_PROJECT_NO_RIGHT'));
  const today = chinaDay(clock);
  const checked = await edit.check(found.value, today);
  if (!checked.ok) return checked;
  if (!(await claimProject(transaction, { districtId, id: edit.id, version: edit.version })))
    return fail(appError('CONTRACT_VERSION_STALE'));
  await checked.value.keep({
    transaction,
    districtId,
    projectId: edit.id,
    makeId,
    recorded: {
      recordedBy: reader.displayName,
      recordedByAccountId: reader.accountId,
      recordedAt: timestamp(clock),
    },
  });
  const { before, after } = checked.value;
  await recordChange(context, {
    action: edit.action,
    entity: 'building_project',
    entityId: edit.id,
    before,
    after,
  });
  return mapResult(await findProjectRow(context, edit.id), (row) => describeProject(row, today));
}
