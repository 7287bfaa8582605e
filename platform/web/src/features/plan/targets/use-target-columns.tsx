import type { Target } from '@junheng/contract';
import { AppLink } from '../../../components/app-link.tsx';
import type { Column } from '../../../components/lists/data-table.tsx';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { TargetStateTag } from '../../../components/state-tag.tsx';
import { formatAmount } from '../../../i18n/format-number.ts';
import { useLanguage, usePick } from '../../../i18n/words.ts';
import { LeadUnit } from '../duties.tsx';
import { useGoalText } from '../use-goal-text.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { latestBy } from './latest-by.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { bindings } from '@junheng/vocabulary';

/** The columns of the list of targets. */
export function useTargetColumns(): Column<Target>[] {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  const language = useLanguage();
  const goalText = useGoalText();
  const figure = useFigureWords();
  return [
    {
      key: 'number',
      title: say('number'),
      cell: (target) => target.number,
      isNumber: true,
      sort: 'number',
      width: '52px',
    },
    {
      key: 'name',
      title: say('target.name'),
      sort: 'name',
      phone: 'title',
      cell: (target) => (
        <>
          <AppLink
            to="/plan/targets/$id"
            params={{ id: target.id }}
            keep
            className={target.parentId === null ? undefined : 'part-name'}
          >
            {target.parentId === null ? '' : say('target.part')}
            {pick(target.name, target.nameEn)}
          </AppLink>
          {target.partsFaults.length === 0 ? null : (
            <span className="tone-soon row-note">{say('target.partsFault')}</span>
          )}
        </>
      ),
    },
    {
      key: 'base',
      title: say('target.base'),
      isNumber: true,
      cell: (target) =>
        target.baseValue === null ? (
          <span className="muted">—</span>
        ) : (
          formatAmount(target.baseValue, target.valueUnit, language)
        ),
    },
    {
      key: 'latest',
      title: say('target.latest'),
      isNumber: true,
      phone: 'line',
      cell: (target) =>
        target.latest === null ? (
          <span className="muted">{say('target.noValue')}</span>
        ) : (
          <SourceLink
            source={target.latest.source}
            planId={target.planId}
            about={`${pick(target.name, target.nameEn)} ${target.latest.day}`}
            by={latestBy(target.latest)}
          >
            {figure.value(target, target.latest.value)}
          </SourceLink>
        ),
    },
    {
      key: 'goal',
      title: say('target.goal'),
      isNumber: true,
      cell: (target) => (
        <>
          <SourceLink
            source={target.source}
            planId={target.planId}
            about={pick(target.name, target.nameEn)}
            anchors={target.anchors}
          >
            {goalText(target)}
          </SourceLink>
          {target.links
            .filter((link) => link.kind !== 'shared')
            .slice(0, 1)
            .map((link) => (
              <span key={link.targetId} className="muted row-note">
                {say('target.beside', {
                  area: link.area || say(`planLevel.short.${link.level}`),
                  goal: goalText(link),
                })}
              </span>
            ))}
        </>
      ),
    },
    { key: 'year', title: say('target.year'), isNumber: true, cell: (target) => target.year },
    {
      key: 'binding',
      title: say('binding'),
      cell: (target) =>
        target.binding === null ? '' : <span className="number">{label(bindings, target.binding)}</span>,
    },
    {
      key: 'state',
      title: say('state'),
      sort: 'state',
      phone: 'end',
      cell: (target) => <TargetStateTag state={target.state} />,
    },
    { key: 'lead', title: say('duty.lead'), cell: (target) => <LeadUnit duties={target.duties} /> },
  ];
}
