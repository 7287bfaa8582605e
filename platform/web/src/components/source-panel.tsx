import type { Source } from '@junheng/contract';
import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { PlanPage } from './plan-page.tsx';

interface SourcePanelProps {
  readonly source: Source;
  readonly planId: string;
  readonly about: string;
  readonly by?: string | undefined;
  readonly onClose: () => void;
}

/** Where a figure came from: the sentence in its page of the plan, or the words of whoever typed it. */
export function SourcePanel({ source, planId, about, by, onClose }: SourcePanelProps): ReactElement {
  const say = useCommonWords();
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={say('source.title', { about })}
      closable={{ 'aria-label': say('close') }}
    >
      <div className="stack-wide source-panel">
        <dl className="facts">
          <dt>{say('source.kind')}</dt>
          <dd>{say(`source.kind.${source.kind}`)}</dd>
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
            <PlanPage planId={planId} span={source.span} />
          </section>
        ) : null}
      </div>
    </Drawer>
  );
}
