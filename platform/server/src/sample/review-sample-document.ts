import { readFileSync } from 'node:fs';
import { draftReview } from '@junheng/domain';
import type { ReviewDraft, ReviewEntry } from '@junheng/domain';
import type { MakeId } from '@junheng/kernel';
import { reviewSamplePlan, sampleDocumentUrl } from '@junheng/sample';
import type { SampleDistrict, SamplePlanData } from '@junheng/sample';
import { readDocument } from '../plan/loading/read-document.ts';
import type { ReadPlanFile } from '../plan/loading/read-document.ts';

/** Who reviews a plan of the sample, and when. */
export interface SampleReviewed {
  readonly name: string;
  readonly accountId: string | null;
  readonly at: string;
}

/** A document of the sample, read and reviewed, not yet kept. */
export interface ReviewedSamplePlan {
  readonly data: SamplePlanData;
  readonly bytes: Uint8Array;
  readonly read: ReadPlanFile;
  readonly facts: ReviewDraft['facts'];
  readonly items: readonly ReviewEntry[];
  readonly by: SampleReviewed;
}

/** Opens a document of the sample with the reader of plans and reviews it as its planning officer does. */
export async function reviewSampleDocument(
  data: SamplePlanData,
  { units, district }: Pick<SampleDistrict, 'units' | 'district'>,
  by: SampleReviewed,
  makeId: MakeId,
): Promise<ReviewedSamplePlan> {
  const bytes = new Uint8Array(readFileSync(sampleDocumentUrl(data.fileName)));
  const read = await readDocument({ bytes, fileName: data.fileName });
  if (!read.ok) throw new Error(`the sample's document was not read: ${read.error.code}`);
  const { reading, text } = read.value;
  const draft = draftReview(reading, text, { units, districtName: district.name }, makeId);
  const items = reviewSamplePlan(draft.items, text, { ...data, by });
  return { data, bytes, read: read.value, facts: draft.facts, items, by };
}
