import '../../../components/side-panel.css';
import type { ReviewDuty, ReviewItem } from '@junheng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useReviewWords } from '../use-review-words.ts';
import { UnitChoice } from '../form/unit-choice.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import { dutyRoles, dutyRolesByWeight, unitKinds } from '@junheng/vocabulary';

type AssignUnit = (name: string, match: Pick<ReviewDuty, 'unitId' | 'create'>) => void;

interface DutyNameProps {
  readonly duty: ReviewDuty;
  readonly unitName: string;
  readonly onAssign: AssignUnit | null;
}

/** Which unit a printed name means, as far as that is known; a name without a unit has to be matched before publishing. */
function DutyName({ duty, unitName, onAssign }: DutyNameProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  if (duty.unitId !== null)
    return (
      <span lang="zh-CN">
        {duty.name}
        {unitName === '' || unitName === duty.name ? null : <span className="muted"> → {unitName}</span>}
      </span>
    );
  return (
    <span lang="zh-CN">
      {duty.name}{' '}
      {duty.create === null ? (
        onAssign === null ? (
          <b className="tone-soon">{say('unit.open')}</b>
        ) : (
          <UnitChoice
            name={duty.name}
            match={duty}
            label={say('duty.unit', { name: duty.name })}
            onChange={(match) => onAssign(duty.name, match)}
          />
        )
      ) : (
        <span className="muted">{say('unit.new', { kind: label(unitKinds, duty.create) })}</span>
      )}
    </span>
  );
}

interface Fact {
  readonly key: string;
  readonly title: string;
  readonly value: ReactNode;
}

interface ItemFactsProps {
  /** Says which unit a name means in all items; null when nothing may be changed. */
  readonly onAssign: AssignUnit | null;
  readonly item: ReviewItem;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly targetNames: ReadonlyMap<string, string>;
}

/** The fields of an item that its sentence does not say. */
export function ItemFacts({ item, unitNames, targetNames, onAssign }: ItemFactsProps): ReactElement | null {
  const say = useReviewWords();
  const label = useLabel();
  const rows: Fact[] = [];
  const add = (key: string, title: string, value: ReactNode) => rows.push({ key, title, value });
  const { payload } = item;
  if (item.kind === 'target') {
    const { group, condition, frequency, area, ratio, path, parentItemId } = item.payload;
    if (group !== '') add('group', say('field.group'), <span lang="zh-CN">{group}</span>);
    if (parentItemId !== null) add('parent', say('field.parent'), targetNames.get(parentItemId) ?? '');
    for (const [name, value] of Object.entries({ condition, frequency, area, ratio } as const))
      if (value !== null && value !== '')
        add(name, say(`field.${name as 'condition'}`), <span lang="zh-CN">{value}</span>);
    if (path.length > 0)
      add(
        'path',
        say('field.path'),
        path.map(({ year, value }) => say('path.value', { year, value })).join(say('comma')),
      );
  }
  if (item.kind === 'task' || item.kind === 'milestone') {
    const { text, title, outline, group, checkpoints, targetItemIds } = item.payload;
    if (text !== '' && text !== title)
      add(
        'text',
        say('field.text'),
        <span lang="zh-CN" className="item-text">
          {text}
        </span>,
      );
    const under = group === '' ? outline.join(' › ') : group;
    if (under !== '') add('under', say('field.under'), <span lang="zh-CN">{under}</span>);
    if (checkpoints.length > 0)
      add(
        'checkpoints',
        say('field.checkpoints'),
        <ol className="checkpoint-list">
          {checkpoints.map((checkpoint, index) => (
            <li key={index}>
              <span className="number">{checkpoint.due}</span> <span lang="zh-CN">{checkpoint.text}</span>
            </li>
          ))}
        </ol>,
      );
    if (targetItemIds.length > 0)
      add(
        'targets',
        say('field.targetItemIds'),
        targetItemIds.map((id) => targetNames.get(id) ?? '').join(say('comma')),
      );
  }
  if ('duties' in payload)
    for (const role of dutyRolesByWeight) {
      const duties = payload.duties.filter((duty) => duty.role === role);
      if (duties.length > 0)
        add(
          role,
          label(dutyRoles, role),
          <span className="duty-names">
            {duties.map((duty, index) => (
              <DutyName
                key={index}
                duty={duty}
                unitName={unitNames.get(duty.unitId ?? '') ?? ''}
                onAssign={onAssign}
              />
            ))}
          </span>,
        );
    }
  if (item.changedFields.length > 0)
    add(
      'changed',
      say('item.changed'),
      item.changedFields.map((name) => say(`field.${name as 'value'}`)).join(say('comma')),
    );
  if (rows.length === 0) return null;
  return (
    <dl className="facts item-facts">
      {rows.map(({ key, title, value }) => (
        <div key={key} className="fact">
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
