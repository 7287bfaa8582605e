import { exportPlanReport } from '@junheng/contract';
import type { CallInput } from '@junheng/contract';
import { App, Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { client } from '../../api/client.ts';
import { saveBlob } from '../../components/save-blob.ts';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { useReportWords } from './use-report-words.ts';
import type { PlanReportFormat } from '@junheng/vocabulary';

type Format = PlanReportFormat;
type Query = NonNullable<CallInput<typeof exportPlanReport>['query']>;

/** From this many seconds on a print says how long it has been going, and that it can be stopped. */
const SAYS_AFTER = 3;

/** How long a print has been going, once that is worth a word; mounted while one goes on. */
function Going({ documentCount }: { readonly documentCount: number }): ReactElement | null {
  const say = useReportWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds < SAYS_AFTER) return null;
  return (
    <span className="report-going" role="status">
      <Progress type="circle" percent={100} size={16} status="active" showInfo={false} />
      {say('download.going', { count: documentCount, seconds })}
    </span>
  );
}

/** Prints the report and saves it, in each format that it can be had in; a long print says so and can be stopped. */
export function DownloadButtons({
  query,
  formats,
  documentCount,
}: {
  readonly query: Query;
  readonly formats: readonly Format[];
  readonly documentCount: number;
}): ReactElement {
  const say = useReportWords();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<Format | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const save = async (format: Format) => {
    const controller = new AbortController();
    stop.current = controller;
    setBusy(format);
    const result = await client.download(
      exportPlanReport,
      { query: { ...query, format } },
      { signal: controller.signal },
    );
    setBusy(null);
    if (controller.signal.aborted) return;
    if (!result.ok) {
      tell(new ApiFailure(result.error));
      return;
    }
    const { bytes, mediaType, fileName } = result.value;
    saveBlob(new Blob([bytes], { type: mediaType }), fileName);
    void message.success(say('download.done', { name: fileName }));
  };
  return (
    <>
      {formats.map((format, index) => (
        <Button
          key={format}
          type={index === 0 ? 'primary' : 'default'}
          loading={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => void save(format)}
        >
          {say(`download.${format}`)}
        </Button>
      ))}
      {busy === null ? (
        <Button onClick={() => window.print()}>{say('print')}</Button>
      ) : (
        <Button onClick={() => stop.current?.abort()}>{say('download.stop')}</Button>
      )}
      {busy === null ? null : <Going documentCount={documentCount} />}
    </>
  );
}
