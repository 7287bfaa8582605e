import type { BuildingProject } from '@junheng/contract';
import { useMay } from '../../../api/use-may.ts';

/** Whether the reader may change a project, by the same rule that the server asks; false until it is known. */
export function useCanChange(project: BuildingProject | undefined): boolean {
  const mayDo = useMay();
  return project !== undefined && mayDo('changeProjects', project.duties);
}
