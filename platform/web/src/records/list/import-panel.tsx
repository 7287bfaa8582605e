import { routeAddress } from '@junheng/contract';
import type { Route } from '@junheng/contract';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { readSession } from '../../api/session-cache.ts';
import { Notice } from '../../components/calm-state.tsx';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { useLanguage } from '../../i18n/words.ts';

interface Line {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly faults: readonly { readonly column: string; readonly message: string }[];
}
interface Outcome {
  readonly kept: boolean;
  readonly lines: readonly Line[];
}
const STATES = ['new', 'changed', 'unchanged', 'refused'] as const;
/** Refused rows that are shown one by one. */
const MOST_SHOWN = 100;

/** Takes a workbook in: first it is read as a try, with what would be new, changed, unchanged and refused; then it is kept as a whole. */
export function ImportPanel({ route }: { readonly route: Route }): ReactElement {
  const say = useCommonWords();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const send = async (chosen: File, dryRun: boolean) => {
    setIsBusy(true);
    setProblem('');
    const query = { fileName: chosen.name, dryRun: String(dryRun) };
    try {
      const response = await fetch(routeAddress(route, { query } as never), {
        method: route.method,
        headers: {
          'content-type': 'application/octet-stream',
          'accept-language': language,
          'x-csrf-token': readSession(queryClient)?.csrfToken ?? '',
        },
        body: chosen,
      });
      const reply = (await response.json()) as Outcome & { readonly message?: string };
      if (response.ok) setOutcome(reply);
      else setProblem(reply.message ?? say('failure.other'));
      if (response.ok && reply.kept) {
        setFile(null);
        void message.success(say('import.done'));
        void queryClient.invalidateQueries();
      }
    } catch {
      setProblem(say('failure.offline.kept'));
    }
    setIsBusy(false);
  };
  const count = (state: Line['state']): number =>
    outcome?.lines.filter((line) => line.state === state).length ?? 0;
  const refused = outcome?.lines.filter(({ state }) => state === 'refused') ?? [];
  return (
    <details className="column-choice screen-only" name="list-tools">
      <summary>{say('import')}</summary>
      <div className="column-choices import-panel">
        <p className="muted">{say('import.help')}</p>
        <label className="upload-choice">
          <input
            type="file"
            accept=".xlsx"
            aria-label={say('import')}
            onChange={(event) => {
              const chosen = event.target.files?.[0] ?? null;
              event.target.value = '';
              setFile(chosen);
              setOutcome(null);
              if (chosen !== null) void send(chosen, true);
            }}
          />
        </label>
        {problem === '' ? null : <Notice tone="bad">{problem}</Notice>}
        {outcome === null ? null : (
          <>
            <p role="status">
              {STATES.map((state) => say(`import.${state}`, { count: count(state) })).join(' · ')}
            </p>
            <ul>
              {refused.slice(0, MOST_SHOWN).map(({ line, faults }) => (
                <li key={line}>
                  {say('import.line', { line })}{' '}
                  {faults
                    .map(({ column, message: why }) => [column, why].filter(Boolean).join(' · '))
                    .join('；')}
                </li>
              ))}
            </ul>
            {file === null || outcome.kept ? null : (
              <Button
                type="primary"
                loading={isBusy}
                disabled={refused.length > 0 || count('new') + count('changed') === 0}
                onClick={() => void send(file, false)}
              >
                {say('import.keep', { count: count('new') + count('changed') })}
              </Button>
            )}
          </>
        )}
      </div>
    </details>
  );
}
