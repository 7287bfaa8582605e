import type { BuildingProject } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Tag } from '../../components/state-tag.tsx';
import { projectLooks } from './project-looks.ts';
import { useProjectWords } from './use-project-words.ts';

/** Where a project stands: word, shape and colour. */
export function ProjectStateTag({ state }: { readonly state: BuildingProject['state'] }): ReactElement {
  const say = useProjectWords();
  return <Tag look={projectLooks[state]} word={say(`state.${state}`)} />;
}
