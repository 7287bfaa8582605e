import { findProjects, findTargets, findTasks } from '@junheng/contract';
import type { ReviewItem } from '@junheng/contract';
import { Select } from 'antd';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useReviewWords } from '../use-review-words.ts';
import type { ReviewActions } from '../use-review-actions.ts';

interface MatchChoiceProps {
  readonly item: ReviewItem;
  readonly planId: string;
  readonly actions: ReviewActions;
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly words: string;
}

const NEW = '';

/** What of the plan in force an item of an adjustment restates: one of its targets, tasks or projects, or nothing yet. */
export function MatchChoice({ item, planId, actions }: MatchChoiceProps): ReactElement | null {
  const say = useReviewWords();
  const id = useId();
  const isTask = item.kind === 'task' || item.kind === 'milestone';
  const query = { planId, pageSize: 500, sort: 'number' } as const;
  const targets = useRead(findTargets, { query }, { isEnabled: item.kind === 'target', freshFor: 60_000 });
  const tasks = useRead(findTasks, { query }, { isEnabled: isTask, freshFor: 60_000 });
  const projects = useRead(findProjects, { query }, { isEnabled: item.kind === 'project', freshFor: 60_000 });
  if (item.kind !== 'target' && item.kind !== 'project' && !isTask) return null;
  const rows: readonly Row[] = [
    ...(targets.data?.items ?? []).map((row) => ({ id: row.id, number: row.number, words: row.name })),
    ...(tasks.data?.items ?? []).map((row) => ({ id: row.id, number: row.number, words: row.title })),
    ...(projects.data?.items ?? []).map((row, index) => ({ id: row.id, number: index + 1, words: row.name })),
  ];
  const isKnown = item.matchedId === null || rows.some((row) => row.id === item.matchedId);
  return (
    <div className="field">
      <label htmlFor={id}>{say('match')}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={360}
        disabled={actions.isBusy}
        value={item.matchedId ?? NEW}
        onChange={(matchedId: string) => void actions.match(item, matchedId === NEW ? null : matchedId)}
        options={[
          { value: NEW, label: say('match.new') },
          ...(isKnown ? [] : [{ value: item.matchedId ?? '', label: item.matchedName ?? '' }]),
          ...rows.map((row) => ({ value: row.id, label: `${row.number} ${row.words}` })),
        ]}
      />
      <p className="field-help">{say('match.help')}</p>
    </div>
  );
}
