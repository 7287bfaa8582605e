import { getTarget } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../../api/use-read.ts';
import { useAddressPart } from '../../../app/use-address.ts';
import { FailureState } from '../../../components/failure-state.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { usePick } from '../../../i18n/words.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { RecordValueForm } from './record-value-form.tsx';

/** 填报现值: a value with its day and its source, at an address of its own. */
export function Page(): ReactElement {
  const say = usePlanWords();
  const pick = usePick();
  const id = useAddressPart('id');
  const { data: target, error, refetch } = useRead(getTarget, { params: { id }, query: {} });
  return (
    <SidePanel
      kicker={target === undefined ? undefined : pick(target.name, target.nameEn)}
      title={say('record.do')}
      closeTo={`/plan/targets/${id}`}
    >
      {error ? <FailureState failure={error} onRetry={() => void refetch()} /> : null}
      {target === undefined ? error ? null : <PageSkeleton /> : <RecordValueForm target={target} />}
    </SidePanel>
  );
}
