import './search.css';
import { findPlanDocuments, findProjects, findTargets, findTasks, findUnits } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { navigation } from '../../app/find-features.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { usePick } from '../../i18n/words.ts';
import type { PageReader } from '../../api/may-open.ts';
import { findPages } from './find-pages.ts';

/** So many of each kind are shown; the lists themselves show all. */
const SHOWN = 5;

interface Hit {
  readonly kind: string;
  readonly words: string;
  readonly to: string;
}

/** What is found under some words: asked of the same lists as the pages, so limited by what the reader may see. */
function useHits(words: string, reader: PageReader): readonly Hit[] {
  const say = useCommonWords();
  const pick = usePick();
  const q = words.trim();
  const options = { isEnabled: q !== '', keepsPrevious: true, freshFor: 30_000 };
  const query = { q, pageSize: SHOWN } as const;
  const targets = useRead(findTargets, { query }, options).data;
  const tasks = useRead(findTasks, { query }, options).data;
  const units = useRead(findUnits, { query }, options).data;
  const projects = useRead(findProjects, { query }, options).data;
  const documents = useRead(findPlanDocuments, { query: {} }, { ...options, freshFor: 600_000 }).data;
  if (q === '') return [];
  return [
    ...findPages(navigation, reader, q).map(({ to, label }) => ({
      kind: say('search.page'),
      words: pick(label.zh, label.en),
      to,
    })),
    ...(targets?.items ?? []).map(({ id, name, nameEn }) => ({
      kind: say('search.target'),
      words: pick(name, nameEn),
      to: `/plan/targets/${id}`,
    })),
    ...(tasks?.items ?? []).map(({ id, title, titleEn }) => ({
      kind: say('search.task'),
      words: pick(title, titleEn),
      to: `/plan/tasks/${id}`,
    })),
    ...(units?.items ?? []).map(({ id, name, nameEn }) => ({
      kind: say('search.unit'),
      words: pick(name, nameEn),
      to: `/organisation/units/${id}`,
    })),
    ...(projects?.items ?? []).map(({ id, name }) => ({
      kind: say('search.project'),
      words: name,
      to: `/plan/projects/${id}`,
    })),
    ...(documents?.items ?? [])
      .filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()))
      .slice(0, SHOWN)
      .map(({ id, title }) => ({ kind: say('search.document'), words: title, to: `/plan/documents/${id}` })),
  ];
}

/** Search over pages, targets, tasks, units and schools, projects and documents: arrows choose, Enter opens. */
export function SearchDialog({
  reader,
  onClose,
}: {
  readonly reader: PageReader;
  readonly onClose: () => void;
}): ReactElement {
  const say = useCommonWords();
  const navigate = useNavigate();
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(useDeferredValue(words), reader);
  const current = Math.min(at, Math.max(0, hits.length - 1));
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    void navigate({ to: hit.to });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else if (event.key === 'Enter') open(hits[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={say('search.open')} width={560}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length === 0 ? undefined : `${listId}-${current}`}
        aria-label={say('search.words')}
        placeholder={say('search.words')}
        maxLength={60}
        value={words}
        onKeyDown={press}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
      />
      <ul id={listId} role="listbox" aria-label={say('search.found')} className="search-hits">
        {hits.map((hit, index) => (
          <li
            key={`${hit.to} ${hit.kind}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={index === current ? 'search-hit is-current' : 'search-hit'}
            onClick={() => open(hit)}
          >
            <span>{hit.words}</span>
            <span className="muted">{hit.kind}</span>
          </li>
        ))}
      </ul>
      {words.trim() !== '' && hits.length === 0 ? <p className="muted">{say('search.none')}</p> : null}
    </Modal>
  );
}
