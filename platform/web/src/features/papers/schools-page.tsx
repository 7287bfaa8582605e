import '../../components/state-tag.css';
import '../plan/plans/plans.css';
import { findSchoolPapers } from '@junheng/contract';
import type { SchoolWithPapers } from '@junheng/contract';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart, useFilters } from '../../app/use-address.ts';
import { AppLink } from '../../components/app-link.tsx';
import type { Column } from '../../components/lists/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '../../components/lists/filter-bar.tsx';
import { ListBody } from '../../components/lists/list-body.tsx';
import { Page as PageFrame } from '../../components/page.tsx';
import { Shape } from '../../components/shape.tsx';
import { WithPanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { usePaperWords } from './use-paper-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { paperKinds } from '@junheng/vocabulary';

const KINDS = ['charter', 'plan', 'rules'] as const;

function useSchoolColumns(): Column<SchoolWithPapers>[] {
  const say = usePaperWords();
  const label = useLabel();
  const pick = usePick();
  return [
    {
      key: 'name',
      title: say('school'),
      phone: 'title',
      cell: (school) => (
        <AppLink to="/plan/schools/$id" params={{ id: school.id }} keep>
          {pick(school.name, school.nameEn)}
        </AppLink>
      ),
    },
    ...KINDS.map((kind): Column<SchoolWithPapers> => ({
      key: kind,
      title: label(paperKinds, kind),
      phone: 'line',
      cell: (school) => {
        const paper = school.papers.find((candidate) => candidate.kind === kind);
        return paper === undefined ? (
          <span className="tone-bad paper-mark">
            <span className="card-label">{label(paperKinds, kind)}</span>
            <Shape name="openTriangle" /> {say('paper.missing')}
          </span>
        ) : (
          <span className="tone-good paper-mark">
            <span className="card-label">{label(paperKinds, kind)}</span>
            <Shape name="checkedDisc" /> <span className="number">{paper.day}</span>
          </span>
        );
      },
    })),
    {
      key: 'others',
      title: say('paper.others'),
      isNumber: true,
      cell: (school) => school.papers.filter((paper) => !KINDS.some((kind) => kind === paper.kind)).length,
    },
    {
      key: 'goals',
      title: say('paper.goals'),
      isNumber: true,
      cell: (school) =>
        new Set(school.papers.flatMap((paper) => paper.targets.map((target) => target.id))).size,
    },
  ];
}

/** 学校规划: which school has its charter, plan and rules, approved when, and which goals of the district they serve. */
export function Page(): ReactElement {
  const say = usePaperWords();
  const label = useLabel();
  const filters = useFilters();
  const id = useAddressPart('id');
  const { asOf: _, ...query } = filters;
  const read = useRead(findSchoolPapers, { query: query as never }, { keepsPrevious: true });
  const { data } = read;
  const columns = useSchoolColumns();
  const lacking = KINDS.filter((kind) => (data?.missingCounts[kind] ?? 0) > 0)
    .map((kind) =>
      say('schools.lack', { paper: label(paperKinds, kind), count: data?.missingCounts[kind] ?? 0 }),
    )
    .join(' · ');
  return (
    <WithPanel panel={<Outlet />}>
      <PageFrame
        title={say('schools.title')}
        actions={
          <AppLink to="/plan/papers" className="button-link">
            {say('papers.all')}
          </AppLink>
        }
        sentence={
          data === undefined ? undefined : (
            <p>
              {say('schools.sentence', { count: data.schoolCount })}
              {lacking === '' ? say('schools.complete') : lacking}
            </p>
          )
        }
      >
        <FilterBar names={['q', 'missing']}>
          <FilterSearch label={say('schools.search')} />
          <FilterSelect
            name="missing"
            label={say('schools.missing')}
            choices={[
              { value: 'any', label: say('schools.missing.any') },
              ...KINDS.map((kind) => ({
                value: kind,
                label: label(paperKinds, kind),
                count: data?.missingCounts[kind],
              })),
            ]}
          />
        </FilterBar>
        <ListBody
          read={{ ...read, data: data && { total: data.schools.length, items: data.schools } }}
          caption={say('schools.title')}
          columns={columns}
          rowKey={(school) => school.id}
          isCurrent={(school) => school.id === id}
          pageSize={data?.schools.length ?? 0}
          none={say('schools.none')}
          noneHelp={say('schools.none.help')}
        />
      </PageFrame>
    </WithPanel>
  );
}
