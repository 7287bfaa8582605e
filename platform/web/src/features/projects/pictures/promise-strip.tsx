import type { CallReply, findProjects } from '@junheng/contract';
import type { ReactElement } from 'react';
import { Notice } from '../../../components/calm-state.tsx';
import { SourceLink } from '../../../components/sources/source-link.tsx';
import { useProjectWords } from '../use-project-words.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { projectKinds, promisedTypes } from '@junheng/vocabulary';

type Reply = CallReply<typeof findProjects>;

function MissingAnnex({ reply }: { readonly reply: Reply }): ReactElement | null {
  const say = useProjectWords();
  const { missingAnnex, plan } = reply;
  if (missingAnnex === null || plan === null) return null;
  return (
    <Notice tone="soon">
      <b>{say('annex.title')}</b>{' '}
      <SourceLink source={missingAnnex} planId={plan.id} about={say('annex.title')}>
        {say('annex.source')}
      </SourceLink>
      <br />
      {say('annex.help')}
    </Notice>
  );
}

/** What the plan promises by number beside what has a name: “计划 3 所，已明确 2 所”; and the annex that is missing. */
export function PromiseStrip({ reply }: { readonly reply: Reply }): ReactElement | null {
  const say = useProjectWords();
  const label = useLabel();
  const { promises, plan } = reply;
  if (plan === null) return null;
  return (
    <>
      <MissingAnnex reply={reply} />
      {promises.length === 0 ? null : (
        <section className="promise-strip" aria-label={say('promise.title')}>
          <h2>{say('promise.title')}</h2>
          <ul>
            {promises.map((promise) => {
              const [source] = promise.sources;
              const line = say('promise.line', {
                year: promise.year,
                kind: label(projectKinds, promise.kind),
                type: label(promisedTypes, promise.schoolType),
                planned: promise.planned,
                named: promise.named,
              });
              return (
                <li key={`${promise.year} ${promise.kind} ${promise.schoolType}`}>
                  {source === undefined ? (
                    line
                  ) : (
                    <SourceLink source={source} planId={plan.id} about={line}>
                      {line}
                    </SourceLink>
                  )}
                  {promise.unnamed === 0 ? null : (
                    <b className="tone-soon">{say('promise.open', { count: promise.unnamed })}</b>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
