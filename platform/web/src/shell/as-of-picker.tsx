import { chinaDay } from '@junheng/kernel';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useFilters, useSetFilters } from '../app/use-address.ts';
import { DayInput } from '../components/forms/day-input.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';

/** Today in China by the clock of this device. */
export function todayInChina(): string {
  return chinaDay({ now: () => Date.now() });
}

/** The cut-off day of the figures on the page, kept in the address; clearing it means today. */
export function AsOfPicker(): ReactElement {
  const say = useCommonWords();
  const { asOf } = useFilters();
  const setFilters = useSetFilters();
  const today = todayInChina();
  const id = useId();
  return (
    <div className={asOf === undefined ? 'as-of' : 'as-of is-set'}>
      <label htmlFor={id}>
        <span className="as-of-label">{say('asOf')}</span>
      </label>
      <DayInput
        id={id}
        value={asOf ?? today}
        onChange={(day) => setFilters({ asOf: day === today || day === '' ? undefined : day })}
      />
      {asOf === undefined ? null : (
        <button
          type="button"
          className="plain-button as-of-today"
          onClick={() => setFilters({ asOf: undefined })}
        >
          {say('asOf.today')}
        </button>
      )}
    </div>
  );
}
