import './versions.css';
import type { Difference, PlanChange } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Tag } from '../../../../components/state-tag.tsx';
import type { Look } from '../../../../components/states.ts';
import { usePick } from '../../../../i18n/words.ts';
import { useDocumentWords } from '../use-document-words.ts';
import { useLabel } from '../../../../i18n/use-label.ts';
import { changeKinds, changedThings } from '@junheng/vocabulary';

type ChangeKind = PlanChange['kind'];

/** What weighs most stands first. */
const order: readonly ChangeKind[] = ['loosened', 'dropped', 'tightened', 'added', 'moved', 'reworded'];

const looks: Readonly<Record<ChangeKind, Look>> = {
  loosened: { shape: 'openTriangle', tone: 'bad' },
  dropped: { shape: 'dash', tone: 'bad' },
  tightened: { shape: 'triangle', tone: 'good' },
  added: { shape: 'disc', tone: 'good' },
  moved: { shape: 'clock', tone: 'soon' },
  reworded: { shape: 'ring', tone: 'quiet' },
  unchanged: { shape: 'dash', tone: 'quiet' },
};

function Side({ title, words }: { readonly title: string; readonly words: string }): ReactElement {
  if (words === '') return <div />;
  return (
    <div className="change-side">
      <span className="muted">{title}</span>
      <span lang="zh-CN">{words}</span>
    </div>
  );
}

/** What an adjustment changes, kind by kind, each with what stood there before and what stands there now. */
export function DifferenceList({ difference }: { readonly difference: Difference }): ReactElement {
  const say = useDocumentWords();
  const label = useLabel();
  const pick = usePick();
  if (difference.items.length === 0) return <p className="muted">{say('difference.none')}</p>;
  const counts = difference.counts as Readonly<Partial<Record<ChangeKind, number>>>;
  return (
    <div className="stack-wide">
      {order.map((kind) => {
        const changes = difference.items.filter((change) => change.kind === kind);
        if (changes.length === 0) return null;
        return (
          <section key={kind} className="stack">
            <h3 className="change-heading">
              <Tag look={looks[kind]} word={`${label(changeKinds, kind)} ${changes.length}`} />
            </h3>
            <ul className="change-list">
              {changes.map((change) => (
                <li key={`${change.of} ${change.id}`} className="keep-together">
                  <div>
                    <span className="muted change-of">{label(changedThings, change.of)}</span>{' '}
                    <b lang="zh-CN">{change.name}</b>
                    {change.before === '' && change.after === '' ? (
                      <p className="muted">{pick(change.zh, change.en)}</p>
                    ) : null}
                  </div>
                  <Side title={say('change.before')} words={change.before} />
                  <Side title={say('change.after')} words={change.after} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {(counts.unchanged ?? 0) === 0 ? null : (
        <p className="muted">{say('difference.unchanged', { count: counts.unchanged ?? 0 })}</p>
      )}
    </div>
  );
}

/** The counts of a difference in one sentence. */
export function useDifferenceSentence(): (difference: Difference) => string {
  const say = useDocumentWords();
  const label = useLabel();
  return (difference) => {
    const counts = difference.counts as Readonly<Partial<Record<ChangeKind, number>>>;
    const parts = order
      .filter((kind) => (counts[kind] ?? 0) > 0)
      .map((kind) => `${label(changeKinds, kind)} ${counts[kind] ?? 0}`);
    return parts.length === 0 ? say('difference.none') : parts.join(' · ');
  };
}
