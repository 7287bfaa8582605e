import type { Source } from '@junheng/contract';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { PlanPage } from '../plan-page.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { sourceKinds } from '@junheng/vocabulary';

interface SourcePanelProps {
  readonly source: Source;
  readonly planId: string;
  readonly about: string;
  readonly by?: string | undefined;
  readonly anchors?: readonly Source[] | undefined;
  readonly onClose: () => void;
}

/** Where a figure came from: the sentence in its page of the plan, or the words of whoever typed it. */
export function SourcePanel(props: SourcePanelProps): ReactElement {
  const { planId, about, by, anchors = [], onClose } = props;
  const say = useCommonWords();
  const label = useLabel();
  const [at, setAt] = useState(0);
  const places = [props.source, ...anchors];
  const source = places[at] ?? props.source;
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={say('source.title', { about })}
      closable={{ 'aria-label': say('close') }}
    >
      <div className="stack-wide source-panel">
        {places.length === 1 ? null : (
          <fieldset className="source-places">
            <legend>{say('source.places', { count: places.length })}</legend>
            {places.map((place, index) => (
              <label key={`${index} ${place.place}`}>
                <input
                  type="radio"
                  name="source-place"
                  checked={index === at}
                  onChange={() => setAt(index)}
                />
                <span lang="zh-CN">{place.place === '' ? place.text : place.place}</span>
              </label>
            ))}
          </fieldset>
        )}
        <dl className="facts">
          <dt>{say('source.kind')}</dt>
          <dd>{label(sourceKinds, source.kind)}</dd>
          {source.place === '' ? null : (
            <>
              <dt>{say('source.place')}</dt>
              <dd lang="zh-CN">{source.place}</dd>
            </>
          )}
          {by === undefined ? null : (
            <>
              <dt>{say('source.by')}</dt>
              <dd>{by}</dd>
            </>
          )}
        </dl>
        <blockquote className="source-words" lang="zh-CN">
          {source.text}
        </blockquote>
        {source.kind === 'plan' && source.span !== null ? (
          <section className="stack">
            <h3>{say('source.inPlan')}</h3>
            <PlanPage key={source.span[0]} planId={planId} span={source.span} />
          </section>
        ) : null}
      </div>
    </Drawer>
  );
}
