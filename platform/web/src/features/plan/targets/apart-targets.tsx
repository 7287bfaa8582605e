import type { ApartTarget } from '@junheng/contract';
import type { ReactElement } from 'react';
import { DataTable } from '../../../components/lists/data-table.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { usePick } from '../../../i18n/words.ts';
import { useGoalText } from '../use-goal-text.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** What the plan prints beside its targets: references, standards, forecasts. Nobody is judged by them. */
export function ApartTargets({ targets }: { readonly targets: readonly ApartTarget[] }): ReactElement | null {
  const say = usePlanWords();
  const pick = usePick();
  const goalText = useGoalText();
  if (targets.length === 0) return null;
  const columns: Column<ApartTarget>[] = [
    {
      key: 'name',
      title: say('target.name'),
      phone: 'title',
      cell: (target) => pick(target.name, target.nameEn),
    },
    {
      key: 'goal',
      title: say('target.goal'),
      isNumber: true,
      phone: 'end',
      cell: (target) => (
        <SourceLink
          source={target.source}
          planId={target.planId}
          about={pick(target.name, target.nameEn)}
          anchors={target.anchors}
        >
          {goalText(target)}
        </SourceLink>
      ),
    },
    { key: 'year', title: say('target.year'), isNumber: true, cell: (target) => target.year },
    {
      key: 'role',
      title: say('apart.role'),
      phone: 'line',
      cell: (target) =>
        [target.role === 'target' ? '' : say(`apart.${target.role}`), target.area, target.condition]
          .filter((part) => part !== '')
          .join(say('comma')),
    },
  ];
  return (
    <section className="stack apart" aria-labelledby="apart-title">
      <h2 id="apart-title">{say('apart.title', { count: targets.length })}</h2>
      <p className="muted">{say('apart.help')}</p>
      <DataTable
        caption={say('apart.title', { count: targets.length })}
        columns={columns}
        rows={targets}
        rowKey={(target) => target.id}
      />
    </section>
  );
}
