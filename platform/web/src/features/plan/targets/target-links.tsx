import { findLinkSuggestions, linkTarget, unlinkTarget } from '@junheng/contract';
import type { Target, TargetLink } from '@junheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useChange } from '../../../api/use-change.ts';
import { useRead } from '../../../api/use-read.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { usePick } from '../../../i18n/words.ts';
import { useGoalText } from '../use-goal-text.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { linkKinds } from '@junheng/vocabulary';
import { useMay } from '../../../api/use-may.ts';

function LinkLine({
  link,
  children,
}: {
  readonly link: TargetLink;
  readonly children?: ReactElement | null;
}) {
  const say = usePlanWords();
  const label = useLabel();
  const pick = usePick();
  const goalText = useGoalText();
  const plan = link.kind === 'reference' ? link.area : pick(link.planTitle, link.planTitleEn);
  return (
    <li>
      <span className="stack-tight">
        <span className="muted">
          {link.kind === 'reference' ? say('link.reference') : label(linkKinds, link.kind)}
          {plan === '' ? '' : say('plan.colon')}
          {plan}
        </span>
        <span>
          {link.kind === 'shared' ? (
            <AppLink to="/plan/targets/$id" params={{ id: link.targetId }} search={{ planId: link.planId }}>
              {pick(link.name, link.nameEn)}
            </AppLink>
          ) : (
            pick(link.name, link.nameEn)
          )}{' '}
          <b className="number">{goalText(link)}</b>
          {say('target.inYear', { year: link.year })}
        </span>
      </span>
      {children}
    </li>
  );
}

function Suggestions({ target }: { readonly target: Target }): ReactElement {
  const say = usePlanWords();
  const tell = useTellFailure();
  const link = useChange(linkTarget);
  const [words, setWords] = useState('');
  const q = words.trim();
  const { data } = useRead(
    findLinkSuggestions,
    { params: { id: target.id }, query: q === '' ? {} : { q } },
    { keepsPrevious: true },
  );
  return (
    <div className="stack">
      <label className="filter">
        <span className="filter-label">{say('link.search')}</span>
        <input
          type="search"
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {data?.items.length === 0 ? <p className="muted">{say('link.none')}</p> : null}
      <ul className="link-list">
        {data?.items.map((item) => (
          <LinkLine key={item.targetId} link={item}>
            <Button
              size="small"
              loading={link.isPending}
              onClick={() =>
                link.mutate(
                  {
                    params: { id: target.id },
                    body: {
                      version: target.version,
                      kind: item.kind === 'superior' ? 'superior' : 'shared',
                      targetId: item.targetId,
                    },
                  },
                  { onError: tell },
                )
              }
            >
              {say('link.do')}
            </Button>
          </LinkLine>
        ))}
      </ul>
    </div>
  );
}

/** What belongs to a target in other plans: the superior goal as a reference, the same goal with the same value; made and undone here. */
export function TargetLinks({ target }: { readonly target: Target }): ReactElement | null {
  const say = usePlanWords();
  const tell = useTellFailure();
  const canLink = useMay()('linkTargets');
  const unlink = useChange(unlinkTarget);
  const [isOpen, setIsOpen] = useState(false);
  if (target.links.length === 0 && !canLink) return null;
  return (
    <section className="panel-section">
      <h3>{say('link.title')}</h3>
      {target.links.length === 0 ? <p className="muted">{say('link.empty')}</p> : null}
      <ul className="link-list">
        {target.links.map((item) => (
          <LinkLine key={`${item.kind} ${item.targetId}`} link={item}>
            {canLink && item.kind !== 'reference' ? (
              <Button
                type="text"
                size="small"
                className="screen-only"
                loading={unlink.isPending}
                onClick={() =>
                  unlink.mutate(
                    {
                      params: { id: target.id, kind: item.kind === 'superior' ? 'superior' : 'shared' },
                      query: { version: target.version },
                    },
                    { onError: tell },
                  )
                }
              >
                {say('link.undo')}
              </Button>
            ) : null}
          </LinkLine>
        ))}
      </ul>
      {canLink ? (
        <div className="screen-only stack">
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? say('link.close') : say('link.open')}
          </Button>
          {isOpen ? <Suggestions target={target} /> : null}
        </div>
      ) : null}
    </section>
  );
}
