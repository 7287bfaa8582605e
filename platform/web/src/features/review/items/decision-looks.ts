import type { ReviewItem } from '@junheng/contract';
import type { Look } from '../../../components/states.ts';
import type { MarkLook } from '../../plan/documents/document/document-paragraph.tsx';

const looks: Readonly<Record<ReviewItem['decision'], Look>> = {
  pending: { shape: 'dashedRing', tone: 'soon' },
  accepted: { shape: 'disc', tone: 'good' },
  corrected: { shape: 'checkedDisc', tone: 'good' },
  rejected: { shape: 'dash', tone: 'quiet' },
};

/** How the decision on an item looks; a contradiction that must be decided stands out. */
export function lookOfItem(item: ReviewItem): Look {
  if (item.decision !== 'pending' || item.kind !== 'doubt') return looks[item.decision];
  return item.payload.isBlocking
    ? { shape: 'triangle', tone: 'bad' }
    : { shape: 'openTriangle', tone: 'soon' };
}

/** How an item's sentence is marked in the document. */
export function markOfItem(item: ReviewItem, isFaint: boolean): MarkLook {
  if (item.kind === 'doubt' && item.decision === 'pending') return 'doubt';
  if (isFaint) return 'faint';
  if (item.decision === 'pending') return 'pending';
  return item.decision === 'rejected' ? 'left' : 'taken';
}
