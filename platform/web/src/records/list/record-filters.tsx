import { findUnits } from '@junheng/contract';
import { filtersOf, listFields } from '@junheng/records';
import type { Field, ListFilter, RecordKind } from '@junheng/records';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { FilterBar, FilterSearch, FilterSelect } from '../../components/lists/filter-bar.tsx';
import type { FilterChoice } from '../../components/lists/filter-bar.tsx';
import { FilterDay } from '../../components/lists/filter-day.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useLanguage, usePick } from '../../i18n/words.ts';

/** The counts beside filters: field, word, how many. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface RecordFilterProps {
  readonly filter: ListFilter;
  readonly field: Field;
  readonly counts: Readonly<Record<string, number>> | undefined;
}

function UnitFilter({
  filter,
  label,
}: {
  readonly filter: ListFilter;
  readonly label: string;
}): ReactElement {
  const pick = usePick();
  const { data } = useRead(findUnits, { query: { pageSize: 500 } }, { freshFor: 600_000 });
  const choices = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    value: id,
    label: pick(name, nameEn),
  }));
  return <FilterSelect name={filter.param} label={label} choices={choices} />;
}

function useWordChoices(): (field: Field, counts: RecordFilterProps['counts']) => FilterChoice[] {
  const language = useLanguage();
  const say = useCommonWords();
  return (field, counts) => {
    const of = (value: string, label: string): FilterChoice => ({
      value,
      label,
      count: counts === undefined ? undefined : (counts[value] ?? 0),
    });
    if (field.type === 'choice')
      return field.words.map((word) => of(word, field.words.labels[word]?.[language] ?? word));
    const both = [of('true', say('yes')), of('false', say('no'))];
    return field.type === 'yesNo' && field.canBeUnknown === true
      ? [...both, of('unknown', say('unknown'))]
      : both;
  };
}

/** The input of one filter, by the type of its field. */
function RecordFilter({ filter, field, counts }: RecordFilterProps): ReactElement | null {
  const say = useCommonWords();
  const pick = usePick();
  const choicesOf = useWordChoices();
  const label = pick(field.label.zh, field.label.en);
  const { param, does } = filter;
  if (does === 'oneOf') return <FilterSelect name={param} label={label} choices={choicesOf(field, counts)} />;
  if (does === 'has') {
    const choices = [
      { value: 'true', label: say('filter.has') },
      { value: 'false', label: say('filter.hasNot') },
    ];
    return <FilterSelect name={param} label={label} choices={choices} />;
  }
  if (does === 'is') return field.type === 'unit' ? <UnitFilter filter={filter} label={label} /> : null;
  if (does === 'holds') return <FilterSearch name={param} label={label} />;
  if (field.type === 'day' || field.type === 'moment')
    return (
      <FilterDay name={param} label={say(does === 'from' ? 'filter.fromDay' : 'filter.toDay', { label })} />
    );
  return <FilterSearch name={param} label={say(does === 'from' ? 'filter.from' : 'filter.to', { label })} />;
}

/** The filters of a kind in one line: search, those that its declaration puts first, and the others behind 更多. */
export function RecordFilters({
  kind,
  facets,
  hidden = [],
}: {
  readonly kind: RecordKind;
  readonly facets: Facets | undefined;
  readonly hidden?: readonly string[];
}): ReactElement {
  const say = useCommonWords();
  const fields = listFields(kind);
  const first = kind.list?.filters ?? [];
  const all = filtersOf(kind).filter(({ param }) => !hidden.includes(param));
  const isFirst = ({ param }: ListFilter): boolean => first.includes(param);
  const draw = (filter: ListFilter) => {
    const field = fields[filter.field];
    if (field === undefined) return null;
    return <RecordFilter key={filter.param} filter={filter} field={field} counts={facets?.[filter.field]} />;
  };
  const more = all.filter((filter) => !isFirst(filter));
  return (
    <FilterBar
      names={['q', ...all.map(({ param }) => param)]}
      more={more.length === 0 ? undefined : more.map(draw)}
      moreNames={more.map(({ param }) => param)}
    >
      <FilterSearch label={say('list.search')} />
      {all.filter(isFirst).map(draw)}
    </FilterBar>
  );
}
