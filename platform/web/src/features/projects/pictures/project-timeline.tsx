import type { CallReply, findProjects, BuildingProject } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useWidth } from './use-width.ts';
import { projectStages, projectStates } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

interface ProjectTimelineProps {
  readonly reply: CallReply<typeof findProjects>;
  readonly currentId: string;
}

function useStageCell(): (stage: BuildingProject['stages'][number]) => string {
  const say = useProjectWords();
  return ({ planned, actual }) => {
    if (planned !== null && actual !== null) return say('timeline.both', { planned, actual });
    if (planned !== null) return say('timeline.plannedOnly', { planned });
    return actual === null ? '' : say('timeline.actualOnly', { actual });
  };
}

/** The timeline of the projects on the page under a sentence, with its key, its figures as a table and its files. */
export function ProjectTimeline({ reply, currentId }: ProjectTimelineProps): ReactElement {
  const say = useProjectWords();
  const label = useLabel();
  const cell = useStageCell();
  const navigate = useNavigate();
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const { items, asOf, plan } = reply;
  const title = say('timeline.title', {
    day: asOf,
    count: items.length,
    opened: items.filter(({ state }) => state === 'opened').length,
    late: items.filter(({ state }) => state === 'delayed' || state === 'overdue').length,
  });
  const rows = [
    [say('name'), say('state'), ...projectStages.map((stage) => label(projectStages, stage))],
    ...items.map((project) => [
      `${project.number} ${project.name}`,
      label(projectStates, project.state),
      ...project.stages.map(cell),
    ]),
  ];
  const open = (id: string) => {
    void navigate({
      to: `/plan/projects/${id}`,
      search: ((before: object) => before) as never,
      resetScroll: false,
    });
  };
  return (
    <div ref={ref} className="timeline-frame">
      <ChartFrame
        title={title}
        fileName={say('timeline.file')}
        rows={rows}
        picture={(picture) => (
          <TimelinePicture
            projects={items}
            asOf={asOf}
            plan={plan}
            title={title}
            width={width}
            currentId={currentId}
            pictureRef={picture}
            onOpen={open}
          />
        )}
      />
      <ul className="timeline-key">
        {projectStages.map((stage) => (
          <li key={stage}>
            <b>{say(`mark.${stage}`)}</b> {label(projectStages, stage)}
          </li>
        ))}
        <li>{say('timeline.actual')}</li>
        <li>{say('timeline.planned')}</li>
        <li>{say('timeline.moved')}</li>
        <li>{say('timeline.keyYear')}</li>
      </ul>
    </div>
  );
}
