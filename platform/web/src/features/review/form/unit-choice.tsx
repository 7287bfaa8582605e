import { findUnits } from '@junheng/contract';
import type { ReviewDuty } from '@junheng/contract';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { usePick } from '../../../i18n/words.ts';
import { useReviewWords } from '../use-review-words.ts';
import { guessUnitKind } from './guess-unit-kind.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { newUnitKinds, unitKinds } from '@junheng/vocabulary';

type Match = Pick<ReviewDuty, 'unitId' | 'create'>;

const NEW = 'new:';

interface UnitChoiceProps {
  readonly id?: string;
  readonly name: string;
  readonly match: Match;
  readonly onChange: (match: Match) => void;
  readonly label: string;
}

/** Which unit a printed name means: one of the district's, found by typing, or a new one of a kind. */
export function UnitChoice({ id, name, match, onChange, label: ariaLabel }: UnitChoiceProps): ReactElement {
  const say = useReviewWords();
  const label = useLabel();
  const pick = usePick();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const value = match.unitId ?? (match.create === null ? null : `${NEW}${match.create}`);
  const guessed = guessUnitKind(name);
  const kinds = [guessed, ...newUnitKinds.filter((kind) => kind !== guessed)];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={ariaLabel}
      className="unit-choice"
      {...(value === null ? { status: 'warning' as const } : {})}
      popupMatchSelectWidth={280}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say('unit.open')}
      value={value}
      onChange={(chosen: string) =>
        onChange(
          chosen.startsWith(NEW)
            ? { unitId: null, create: chosen.slice(NEW.length) as NonNullable<Match['create']> }
            : { unitId: chosen, create: null },
        )
      }
      options={[
        ...(data?.items ?? []).map((unit) => ({ value: unit.id, label: pick(unit.name, unit.nameEn) })),
        ...kinds.map((kind) => ({
          value: `${NEW}${kind}`,
          label: say('unit.createAs', { name, kind: label(unitKinds, kind) }),
        })),
      ]}
    />
  );
}
