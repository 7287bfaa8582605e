import { getProject } from '@junheng/contract';
import type { BuildingProjectDetail } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { Notice } from '../../../components/calm-state.tsx';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { pickLanguage } from '../pick-language.ts';
import { useLanguage } from '../../../i18n/words.ts';
import { ProjectStateTag } from '../project-state-tag.tsx';
import { useCanChange } from './use-can-change.ts';
import { useProjectWords } from '../use-project-words.ts';

interface EditPanelProps {
  readonly title: string;
  readonly children: (project: BuildingProjectDetail) => ReactNode;
}

/** A form about a project in the side panel, at an address of its own; it shows the project as it stands today. */
export function EditPanel({ title, children }: EditPanelProps): ReactElement {
  const say = useProjectWords();
  const language = useLanguage();
  const id = useAddressPart('id');
  const { data: project, error, refetch } = useRead(getProject, { params: { id }, query: {} });
  const canChange = useCanChange(project);
  return (
    <SidePanel kicker={project?.name} title={title} closeTo={`/plan/projects/${id}`}>
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {project === undefined ? (
        error ? null : (
          <PageSkeleton />
        )
      ) : (
        <>
          <div className="stack">
            <ProjectStateTag state={project.state} />
            <p className="muted">{pickLanguage(project.reason, language)}</p>
          </div>
          {canChange ? children(project) : <Notice>{say('form.noRight')}</Notice>}
        </>
      )}
    </SidePanel>
  );
}
