import type { BuildingProject } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Tag } from '../../components/state-tag.tsx';
import { projectLooks } from './project-looks.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { projectStates } from '@junheng/vocabulary';

/** Where a project stands: word, shape and colour. */
export function ProjectStateTag({ state }: { readonly state: BuildingProject['state'] }): ReactElement {
  const label = useLabel();
  return <Tag look={projectLooks[state]} word={label(projectStates, state)} />;
}
