import '../plan/plans/plans.css';
import { findSchoolPapers } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import { CalmState } from '../../components/calm-state.tsx';
import { FailureState } from '../../components/failure-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { Paper } from './paper.tsx';
import { usePaperWords } from './use-paper-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { paperKinds } from '@junheng/vocabulary';

/** One school: its papers with approval, file and the goals they serve; what is missing. */
export function Page(): ReactElement {
  const say = usePaperWords();
  const label = useLabel();
  const pick = usePick();
  const id = useAddressPart('id');
  const { data, error, refetch } = useRead(findSchoolPapers, { query: { unitId: id } });
  const school = data?.schools[0];
  return (
    <SidePanel
      kicker={say('schools.title')}
      title={school === undefined ? say('school') : pick(school.name, school.nameEn)}
      closeTo="/plan/schools"
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PageSkeleton /> : null}
      {data !== undefined && school === undefined ? <CalmState title={say('schools.none')} isSmall /> : null}
      {school === undefined ? null : (
        <>
          <p>
            {school.missing.length === 0
              ? say('school.complete')
              : say('school.lacks', {
                  papers: school.missing.map((kind) => label(paperKinds, kind)).join(say('comma')),
                })}
          </p>
          {school.canChange ? (
            <AppLink to="/plan/schools/$id/add" params={{ id }} keep className="button-link screen-only">
              {say('paper.add')}
            </AppLink>
          ) : null}
          <ul className="papers">
            {school.papers.map((paper) => (
              <li key={paper.id}>
                <Paper paper={paper} canChange={school.canChange} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
}
