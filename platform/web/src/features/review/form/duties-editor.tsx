import type { ReviewDuty } from '@junheng/contract';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useReviewWords } from '../use-review-words.ts';
import { guessUnitKind } from './guess-unit-kind.ts';
import { UnitChoice } from './unit-choice.tsx';
import { dutyRoles } from '@junheng/vocabulary';
import { useLabel } from '../../../i18n/use-label.ts';

interface DutiesEditorProps {
  readonly duties: readonly ReviewDuty[];
  readonly onChange: (duties: readonly ReviewDuty[]) => void;
}

/** Who carries an item: the name as printed, its role, and which unit of the district it means. */
export function DutiesEditor({ duties, onChange }: DutiesEditorProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const change = (index: number, part: Partial<ReviewDuty>) =>
    onChange(duties.map((duty, at) => (at === index ? { ...duty, ...part } : duty)));
  return (
    <fieldset className="form-wide form-list">
      <legend>{say('duties')}</legend>
      {duties.map((duty, index) => (
        <div key={index} className="duty-row">
          <Select
            aria-label={say('duty.role')}
            value={duty.role}
            onChange={(role) => change(index, { role })}
            options={dutyRoles.map((role) => ({ value: role, label: label(dutyRoles, role) }))}
          />
          <Input
            aria-label={say('duty.name')}
            maxLength={100}
            value={duty.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <UnitChoice
            name={duty.name}
            match={duty}
            label={say('duty.unit', { name: duty.name })}
            onChange={(match) => change(index, match)}
          />
          <button
            type="button"
            className="plain-button row-remove"
            aria-label={say('row.remove', { name: duty.name })}
            onClick={() => onChange(duties.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() =>
            onChange([
              ...duties,
              {
                role: duties.length === 0 ? 'lead' : 'supporting',
                name: '',
                unitId: null,
                create: guessUnitKind(''),
              },
            ])
          }
        >
          {say('duty.add')}
        </Button>
      </div>
    </fieldset>
  );
}
