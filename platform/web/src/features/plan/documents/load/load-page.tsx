import './load.css';
import { findPlans, LARGEST_UPLOAD, pastePlanDocument } from '@junheng/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useChange } from '../../../../api/use-change.ts';
import { useRead } from '../../../../api/use-read.ts';
import { queryClient } from '../../../../api/query-client.ts';
import { useFilters } from '../../../../app/use-address.ts';
import { Notice } from '../../../../components/calm-state.tsx';
import { Field } from '../../../../components/forms/field.tsx';
import { Page as PageFrame } from '../../../../components/page.tsx';
import { usePick } from '../../../../i18n/words.ts';
import { useDraft } from '../../../../components/forms/use-draft.ts';
import { useDocumentWords } from '../use-document-words.ts';
import { FileDrop } from './file-drop.tsx';
import { LoadFailure } from './load-failure.tsx';
import { sendFile } from './send-file.ts';

type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly name: string; readonly share: number }
  | { readonly state: 'failed'; readonly failure: unknown }
  | { readonly state: 'tooLarge'; readonly name: string; readonly megabytes: string };

function useOpenReview(): (reviewId: string) => void {
  const navigate = useNavigate();
  return (reviewId) => {
    void queryClient.invalidateQueries({ queryKey: ['plan', 'find-plan-documents'] });
    void navigate({ to: `/plan/reviews/${reviewId}` });
  };
}

function UploadPart({ planId }: { readonly planId: string | undefined }): ReactElement {
  const say = useDocumentWords();
  const openReview = useOpenReview();
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const stop = useRef<AbortController | null>(null);
  const send = async (file: File) => {
    if (file.size > LARGEST_UPLOAD) {
      setUpload({ state: 'tooLarge', name: file.name, megabytes: (file.size / 1_048_576).toFixed(1) });
      return;
    }
    const { name } = file;
    stop.current = new AbortController();
    setUpload({ state: 'sending', name, share: 0 });
    try {
      const onProgress = (share: number) => setUpload({ state: 'sending', name, share });
      const { reviewId } = await sendFile(file, planId, onProgress, stop.current.signal);
      openReview(reviewId);
    } catch (failure) {
      setUpload({ state: 'failed', failure });
    }
  };
  if (upload.state === 'sending')
    return (
      <div className="file-drop upload" role="status">
        <b lang="zh-CN">{upload.name}</b>
        <progress max={1} {...(upload.share < 1 ? { value: upload.share } : {})} aria-label={upload.name} />
        <span>
          {upload.share < 1
            ? say('load.sending', { percent: Math.floor(upload.share * 100) })
            : say('load.reading')}
        </span>
        <Button onClick={() => stop.current?.abort()}>{say('cancel')}</Button>
      </div>
    );
  return (
    <div className="stack">
      {upload.state === 'failed' ? <LoadFailure failure={upload.failure} /> : null}
      {upload.state === 'tooLarge' ? (
        <Notice tone="bad">{say('load.tooLarge', { name: upload.name, megabytes: upload.megabytes })}</Notice>
      ) : null}
      <FileDrop onFile={(file) => void send(file)} />
    </div>
  );
}

function PastePart({ planId }: { readonly planId: string | undefined }): ReactElement {
  const say = useDocumentWords();
  const openReview = useOpenReview();
  const paste = useChange(pastePlanDocument);
  const [draft, setDraft, clear] = useDraft(`plan-paste.${planId ?? 'new'}`, { title: '', text: '' });
  const [isChecked, setIsChecked] = useState(false);
  const isEmpty = draft.text.trim() === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isEmpty) return;
    paste.mutate(
      { body: { title: draft.title.trim(), text: draft.text, ...(planId === undefined ? {} : { planId }) } },
      {
        onSuccess: ({ reviewId }) => {
          clear();
          openReview(reviewId);
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={save} noValidate>
      <LoadFailure failure={paste.error} />
      <Field label={say('paste.title')} help={say('paste.title.help')}>
        {(input) => (
          <Input
            {...input}
            maxLength={200}
            value={draft.title}
            onChange={(event) => setDraft({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('paste.text')} error={isChecked && isEmpty ? say('paste.text.error') : undefined}>
        {(input) => (
          <Input.TextArea
            {...input}
            rows={12}
            value={draft.text}
            onChange={(event) => setDraft({ text: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={paste.isPending}>
          {say('paste.save')}
        </Button>
      </div>
    </form>
  );
}

/** 上传规划文件: a file or pasted text becomes a review; with a plan in the address, an adjustment of it. */
export function Page(): ReactElement {
  const say = useDocumentWords();
  const pick = usePick();
  const { planId } = useFilters();
  const { data: plans } = useRead(
    findPlans,
    { query: {} },
    { isEnabled: planId !== undefined, freshFor: 60_000 },
  );
  const plan = plans?.items.find(({ id }) => id === planId);
  return (
    <PageFrame
      title={say(planId === undefined ? 'load.title' : 'load.adjustment')}
      sentence={
        planId === undefined
          ? say('load.sentence')
          : say('load.adjustment.sentence', {
              title: plan === undefined ? '' : pick(plan.title, plan.titleEn),
            })
      }
    >
      <div className="load-parts">
        <section className="stack">
          <h2>{say('load.file')}</h2>
          <UploadPart planId={planId} />
        </section>
        <details className="load-paste">
          <summary>{say('paste')}</summary>
          <PastePart planId={planId} />
        </details>
      </div>
    </PageFrame>
  );
}
