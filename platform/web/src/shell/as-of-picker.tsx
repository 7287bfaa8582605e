import { chinaDay } from '@junheng/kernel';
import type { ReactElement } from 'react';
import { useFilters, useSetFilters } from '../app/use-address.ts';
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
  return (
    <div className={asOf === undefined ? 'as-of' : 'as-of is-set'}>
      <label>
        <span className="as-of-label">{say('asOf')}</span>
        <input
          type="date"
          value={asOf ?? today}
          max="2099-12-31"
          min="2000-01-01"
          onChange={(event) => {
            const day = event.target.value;
            if (day !== '' && !day.startsWith('0')) setFilters({ asOf: day === today ? undefined : day });
          }}
        />
      </label>
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
