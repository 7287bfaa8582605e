import './filter-bar.css';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useFilters, useSetFilters } from '../../app/use-address.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';

/** One choice of a filter. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Filters above a list; all of them live in the address, so that a view can be sent to a colleague. */
export function FilterBar({
  names,
  children,
  more,
  moreNames = [],
}: {
  /** Names of all filters here, for clearing them. */
  readonly names: readonly string[];
  readonly children: ReactNode;
  /** Filters behind 更多, and their names: they stand open while one of them is set. */
  readonly more?: ReactNode;
  readonly moreNames?: readonly string[];
}): ReactElement {
  const say = useCommonWords();
  const filters = useFilters();
  const setFilters = useSetFilters();
  const setCount = names.filter((name) => filters[name] !== undefined).length;
  const [isOpen, setIsOpen] = useState(false);
  const [wantsMore, setWantsMore] = useState(false);
  const hasMore = wantsMore || moreNames.some((name) => filters[name] !== undefined);
  return (
    <form
      className={isOpen ? 'filter-bar is-open' : 'filter-bar'}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <button
        type="button"
        className="filter-switch filter-toggle"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? say('filter.hide') : say('filter.show')}
        {setCount === 0 ? null : ` (${setCount})`}
      </button>
      {children}
      {more === undefined ? null : (
        <button
          type="button"
          className="filter-switch"
          aria-expanded={hasMore}
          onClick={() => setWantsMore(!wantsMore)}
        >
          {hasMore ? say('filter.less') : say('filter.more')}
        </button>
      )}
      {hasMore ? more : null}
      {setCount > 0 ? (
        <button
          type="button"
          className="plain-button filter-clear"
          onClick={() => {
            setFilters(Object.fromEntries(names.map((name) => [name, undefined])));
          }}
        >
          {say('filter.clear')}
        </button>
      ) : null}
    </form>
  );
}

/** A filter with a list of choices; “all” takes it away. */
export function FilterSelect(props: {
  readonly name: string;
  readonly label: string;
  /** What no choice means, when that is not “all”. */
  readonly all?: string | undefined;
  readonly choices: readonly FilterChoice[];
}): ReactElement {
  const { name, label, choices } = props;
  const say = useCommonWords();
  const filters = useFilters();
  const setFilters = useSetFilters();
  const value = filters[name] ?? '';
  return (
    <label className={value === '' ? 'filter' : 'filter is-set'}>
      <span className="filter-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          setFilters({ [name]: event.target.value === '' ? undefined : event.target.value });
        }}
      >
        <option value="">{props.all ?? say('filter.all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.count === undefined ? choice.label : `${choice.label} (${choice.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Search by name; the address follows a moment after the last key. `name` is the parameter of the address, `q` unless told. */
export function FilterSearch({
  label,
  name = 'q',
}: {
  readonly label: string;
  readonly name?: string;
}): ReactElement {
  const { [name]: q = '' } = useFilters();
  const setFilters = useSetFilters();
  const [text, setText] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    if (q !== sent.current) {
      sent.current = q;
      setText(q);
    }
  }, [q]);
  useEffect(() => {
    const next = text.trim().slice(0, 100);
    if (next === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = next;
      setFilters({ [name]: next === '' ? undefined : next });
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [text, name, setFilters]);
  return (
    <label className={q === '' ? 'filter' : 'filter is-set'}>
      <span className="filter-label">{label}</span>
      <input
        type="search"
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </label>
  );
}

/** A filter that is on or off. */
export function FilterSwitch({
  name,
  label,
}: {
  readonly name: string;
  readonly label: string;
}): ReactElement {
  const filters = useFilters();
  const setFilters = useSetFilters();
  const isOn = filters[name] === 'true';
  return (
    <button
      type="button"
      className={isOn ? 'filter-switch is-set' : 'filter-switch'}
      aria-pressed={isOn}
      onClick={() => {
        setFilters({ [name]: isOn ? undefined : 'true' });
      }}
    >
      {label}
    </button>
  );
}
