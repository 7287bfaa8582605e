import './day-input.css';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { readDay } from './read-day.ts';

interface DayInputProps {
  readonly id?: string;
  readonly value: string;
  /** Called with a whole day only, or with the empty text when it is cleared. */
  readonly onChange: (day: string) => void;
  readonly max?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly status?: 'error';
}

/** A day as `2026-11-21`, in every browser and language: typed (also as 20261121 or 2026/11/21) or taken from the device's calendar. */
export function DayInput(props: DayInputProps): ReactElement {
  const { id, value, onChange, max = '2099-12-31', status } = props;
  const say = useCommonWords();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState({ of: value, text: value });
  if (typed.of !== value) setTyped({ of: value, text: value });
  const { text } = typed;
  const setText = (next: string) => setTyped({ of: value, text: next });
  const settle = () => {
    const day = readDay(text);
    if (text.trim() === '' && value !== '') onChange('');
    else if (day === null) setText(value);
    else if (day !== value) onChange(day);
    else setText(day);
  };
  return (
    <span className={status === 'error' ? 'day-input has-error' : 'day-input'}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        {...(id === undefined ? {} : { id })}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const day = readDay(event.target.value);
          if (day !== null && event.target.value === day) onChange(day);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <button
        type="button"
        className="plain-button"
        aria-label={say('calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
          />
        </svg>
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="day-calendar"
        value={value}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
