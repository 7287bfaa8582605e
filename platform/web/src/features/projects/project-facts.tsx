import type { BuildingProjectDetail } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { formatDecimal } from '../../i18n/format-number.ts';
import { useLanguage } from '../../i18n/words.ts';
import { useProjectWords } from './use-project-words.ts';

interface ProjectFactsProps {
  readonly project: BuildingProjectDetail;
  readonly canChange: boolean;
}

/** Where a project stands, how large it is, how many places it makes and which school it becomes. */
export function ProjectFacts({ project, canChange }: ProjectFactsProps): ReactElement {
  const say = useProjectWords();
  const language = useLanguage();
  const amount = (value: string | number | null, unit: string): ReactNode =>
    value === null ? (
      <span className="muted">{say('unknown')}</span>
    ) : (
      `${formatDecimal(value, language)} ${unit}`
    );
  const word = (text: string | null): ReactNode =>
    text === null || text === '' ? <span className="muted">{say('unknown')}</span> : text;
  const { unitId, unitName, lon, lat } = project;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('location'), word(project.location)],
    [say('town'), word(project.townName)],
    [
      say('keyYear'),
      project.keyYear === null ? (
        say('keyYear.none')
      ) : (
        <>
          {project.keyYear} <span className="muted">{say('keyYear.help')}</span>
        </>
      ),
    ],
    [say('landArea'), amount(project.landArea, say('unit.squareMetre'))],
    [say('floorArea'), amount(project.floorArea, say('unit.squareMetre'))],
    [say('places'), amount(project.places, say('unit.place'))],
    [
      say('school'),
      unitId === null ? (
        word(null)
      ) : (
        <AppLink key="school" to="/organisation/units/$id" params={{ id: unitId }}>
          {unitName}
        </AppLink>
      ),
    ],
    ...(lon === null || lat === null ? [] : [[say('position'), `${lon}, ${lat}`] as const]),
  ];
  return (
    <section className="panel-section">
      <h3>{say('facts')}</h3>
      <dl className="facts project-facts">
        {facts.map(([title, value]) => (
          <div key={title} className="fact">
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {canChange ? (
        <p className="screen-only">
          <AppLink to="/plan/projects/$id/place" params={{ id: project.id }} keep>
            {say('place.edit')}
          </AppLink>
        </p>
      ) : null}
    </section>
  );
}
