import { setProjectStage } from '@junheng/contract';
import type { BuildingProject, Role } from '@junheng/contract';
import { canChangeProject } from '@junheng/domain';
import { useSession } from '../../../api/use-session.ts';
import { useOwnUnit } from '../../../api/use-own-unit.ts';

const writers = setProjectStage.access as readonly Role[];

/** Whether the reader may change a project, by the same rule that the server asks; false until it is known. */
export function useCanChange(project: BuildingProject | undefined): boolean {
  const { role, unitId } = useSession();
  const unit = useOwnUnit();
  if (project === undefined || unit === undefined || !writers.includes(role)) return false;
  return canChangeProject({ role, unitId, unitKind: unit.kind }, project.duties);
}
