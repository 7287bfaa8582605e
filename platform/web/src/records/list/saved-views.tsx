import { createListView, findListViews, updateListView, withdrawListView } from '@junheng/contract';
import type { ListView } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useChange } from '../../api/use-change.ts';
import { useOwnUnit } from '../../api/use-own-unit.ts';
import { useRead } from '../../api/use-read.ts';
import { parseSearch, stringifySearch } from '../../app/search.ts';
import { useFilters } from '../../app/use-address.ts';
import { Field } from '../../components/forms/field.tsx';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';

const ALL_VIEWS = { query: { pageSize: 500 } } as const;

/** What the address holds of a view: all but the page and the cut-off day. */
function searchNow(filters: Readonly<Record<string, string | undefined>>): string {
  const { page: _, asOf: __, ...kept } = filters;
  const sorted = Object.entries(kept).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return stringifySearch(Object.fromEntries(sorted));
}

function useOpenView(): (search: string, isFirst?: boolean) => void {
  const navigate = useNavigate();
  return (search, isFirst = false) =>
    void navigate({
      to: '.',
      search: ((before: { readonly asOf?: string }) => ({
        ...(before.asOf === undefined ? {} : { asOf: before.asOf }),
        ...parseSearch(search),
      })) as never,
      replace: isFirst,
      resetScroll: false,
    });
}

interface SaveViewProps {
  readonly list: string;
  readonly search: string;
  readonly onDone: () => void;
}

function SaveView({ list, search, onDone }: SaveViewProps): ReactElement {
  const say = useCommonWords();
  const unit = useOwnUnit();
  const { message } = App.useApp();
  const tell = useTellFailure();
  const create = useChange(createListView);
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const [isDefault, setIsDefault] = useState(false);
  const save = () => {
    const unitId = isShared ? (unit?.id ?? null) : null;
    create.mutate(
      { body: { name: name.trim(), list, search, unitId, isDefault } },
      {
        onError: tell,
        onSuccess() {
          void message.success(say('view.saved'));
          onDone();
        },
      },
    );
  };
  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <Field label={say('view.name')}>
        {(input) => (
          <Input {...input} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Checkbox checked={isShared} onChange={(event) => setIsShared(event.target.checked)}>
        {say('view.share')}
      </Checkbox>
      <Checkbox checked={isDefault} onChange={(event) => setIsDefault(event.target.checked)}>
        {say('view.default')}
      </Checkbox>
      <Button type="primary" htmlType="submit" loading={create.isPending} disabled={name.trim() === ''}>
        {say('form.save')}
      </Button>
    </form>
  );
}

/** Turns a view of one's own into the one the list opens with, or takes it away. */
function ViewTools({ view }: { readonly view: ListView }): ReactElement {
  const say = useCommonWords();
  const tell = useTellFailure();
  const update = useChange(updateListView);
  const withdraw = useChange(withdrawListView);
  const { id, version, name, list, search, unitId, isDefault } = view;
  const turn = () => {
    const body = { name, list, search, unitId, isDefault: !isDefault, version };
    update.mutate({ params: { id }, body }, { onError: tell });
  };
  return (
    <span className="row">
      <button type="button" className="plain-button link-button" onClick={turn}>
        {isDefault ? say('view.noDefault') : say('view.makeDefault')}
      </button>
      <button
        type="button"
        className="plain-button link-button"
        aria-label={say('view.remove', { name })}
        onClick={() => withdraw.mutate({ params: { id }, query: { version } }, { onError: tell })}
      >
        {say('upload.remove')}
      </button>
    </span>
  );
}

/** The views of a list: one's own and those of the unit; the default one opens with the list. All stand on the server. */
export function SavedViews({ list }: { readonly list: string }): ReactElement {
  const say = useCommonWords();
  const filters = useFilters();
  const open = useOpenView();
  const box = useRef<HTMLDetailsElement>(null);
  const { data } = useRead(findListViews, ALL_VIEWS, { freshFor: 60_000 });
  const views = (data?.items ?? []).filter((view) => view.list === list);
  const first = views.find((view) => view.isDefault && view.isMine === true);
  const now = searchNow(filters);
  const isOpened = useRef(now !== '');
  useEffect(() => {
    if (isOpened.current || data === undefined) return;
    isOpened.current = true;
    if (first !== undefined && first.search !== '') open(first.search, true);
  }, [data, first, open]);
  const current = views.find((view) => view.search === now);
  return (
    <details className="column-choice screen-only" name="list-tools" ref={box}>
      <summary>{current === undefined ? say('views') : say('view.current', { name: current.name })}</summary>
      <div className="column-choices">
        {views.length === 0 ? <span className="muted">{say('views.none')}</span> : null}
        {views.map((view) => (
          <div key={view.id} className="saved-view">
            <button
              type="button"
              className="plain-button link-button"
              aria-current={view === current}
              onClick={() => open(view.search)}
            >
              {view.name}
            </button>
            {view.isMine === true ? (
              <ViewTools view={view} />
            ) : (
              <span className="muted">{say('view.by', { name: view.recordedBy })}</span>
            )}
          </div>
        ))}
        <SaveView
          list={list}
          search={now}
          onDone={() => {
            if (box.current !== null) box.current.open = false;
          }}
        />
      </div>
    </details>
  );
}
