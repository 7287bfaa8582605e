import type { ReactElement } from 'react';
import { AppLink } from '../../components/app-link.tsx';
import { useReportWords } from './use-report-words.ts';
import type { PlanReportKind } from '@junheng/vocabulary';
import { useLabel } from '../../i18n/use-label.ts';
import { planReportKinds } from '@junheng/vocabulary';

type Kind = PlanReportKind;

/** Reports in the order in which a bureau's year needs them. */
const groups: readonly (readonly ['evaluation' | 'meeting' | 'assessment' | 'tasks', readonly Kind[]])[] = [
  ['evaluation', ['monitoring', 'midTerm', 'final']],
  ['meeting', ['monthly', 'briefing']],
  ['assessment', ['unitSheet', 'unitSheets']],
  ['tasks', ['division', 'schedule', 'points']],
];

/** Chooses the kind of report; only those that the reader may ask for are there. */
export function KindList({
  kinds,
  current,
}: {
  readonly kinds: readonly Kind[];
  readonly current: Kind;
}): ReactElement {
  const say = useReportWords();
  const label = useLabel();
  return (
    <nav className="report-kinds" aria-label={say('kinds')}>
      {groups.map(([group, members]) => {
        const shown = members.filter((kind) => kinds.includes(kind));
        if (shown.length === 0) return null;
        return (
          <section key={group}>
            <h2>{say(`group.${group}`)}</h2>
            <ul>
              {shown.map((kind) => (
                <li key={kind}>
                  <AppLink
                    to="/plan/reports"
                    keep
                    search={{ kind }}
                    className={kind === current ? 'is-current' : undefined}
                  >
                    {label(planReportKinds, kind)}
                  </AppLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
