import { createHash } from 'node:crypto';
import {
  findKnownUnits,
  findMatchableRows,
  findOpenReviewOfFile,
  findOpenReviewOfText,
  findPlanFacts,
  insertPlanReview,
  keepFile,
  lockReviewOfFile,
  recordChange,
} from '@junheng/database';
import type { DistrictTransaction, StoredPlanFacts } from '@junheng/database';
import { draftReview, matchRows } from '@junheng/domain';
import type { KnownUnit, MatchableRow } from '@junheng/domain';
import { appError, fail, ok, timestamp } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { AccessContext } from '../handler.ts';
import { readVersion } from '../program-version.ts';
import { mediaTypeOf } from '../plan/loading/media-type.ts';
import type { SecondReaderSetting } from '../plan/documents/second/ask-second-reader.ts';
import { findSecondReader } from '../plan/documents/second/second-reader-setting.ts';
import type { DocumentSource, ReadPlanFile } from '../plan/loading/read-document.ts';

const MEBIBYTE = 1_048_576;
/** A reading that takes more of the processor is stopped with its thread. */
const LEAST_SECONDS = 2;
const SECONDS_PER_MEBIBYTE = 6;
const MOST_SECONDS = 40;

/** What a new review is drafted against: the district's units, and of an adjustment the plan it adjusts. */
interface Surroundings {
  readonly districtName: string;
  readonly units: readonly KnownUnit[];
  readonly planFacts: StoredPlanFacts | null;
  readonly rows: readonly MatchableRow[];
  readonly secondReader: SecondReaderSetting | null;
}

/** What makes two documents the same: the bytes of a file, the letters of a pasted text. */
type Content = { readonly sha256: string } | { readonly text: string };

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The open review of the same document, or undefined. */
function findSameOpen(
  transaction: DistrictTransaction,
  districtId: string,
  content: Content,
  planId: string | null,
): Promise<string | undefined> {
  return 'text' in content
    ? findOpenReviewOfText(transaction, districtId, content.text, planId)
    : findOpenReviewOfFile(transaction, districtId, content.sha256, planId);
}

async function findSurroundings(
  context: AccessContext,
  planId: string | undefined,
  sha256: string | null,
): Promise<Result<Surroundings, AppError>> {
  const { reader } = context;
  const { districtId } = reader;
  return context.readingDoor.inDistrict(reader, async (transaction) => {
    const planFacts = planId === undefined ? null : await findPlanFacts(transaction, districtId, planId);
    if (planFacts === undefined) return fail(appError('PLAN_NOT_FOUND'));
    // A pasted text is compared as it is kept, which is known once it was read.
    const open =
      sha256 === null ? undefined : await findSameOpen(transaction, districtId, { sha256 }, planId ?? null);
    if (open !== undefined) return fail(appError('PLAN_DOCUMENT_ALREADY_OPEN', { reviewId: open }));
    return ok({
      ...(await findKnownUnits(transaction, districtId)),
      planFacts,
      secondReader: await findSecondReader(transaction, districtId),
      rows: planId === undefined ? [] : await findMatchableRows(transaction, districtId, planId),
    });
  });
}

/** Processor seconds that a document may take: what the smallest plans take, and more with its size. */
function processorSecondsFor(source: DocumentSource): number {
  const size = 'bytes' in source ? source.bytes.length : source.text.length * 3;
  return Math.min(LEAST_SECONDS + Math.ceil((size / MEBIBYTE) * SECONDS_PER_MEBIBYTE), MOST_SECONDS);
}

async function readInThread(
  context: AccessContext,
  source: DocumentSource,
): Promise<Result<ReadPlanFile, AppError>> {
  const processorSeconds = processorSecondsFor(source);
  const run = await context.files.read<Result<ReadPlanFile, AppError>>({
    moduleUrl: new URL('../plan/loading/read-document.ts', import.meta.url).href,
    exportName: 'readDocument',
    input: source,
    signal: context.signal,
    accountId: context.reader.accountId,
    processorSeconds,
  });
  if (run.ok) return run.value;
  if (run.error.code === 'SERVER_ENGINE_OUT_OF_MEMORY') return fail(appError('PLAN_TEXT_FILE_BOMB'));
  return run.error.code === 'SERVER_ENGINE_TIMED_OUT'
    ? fail(appError('PLAN_DOCUMENT_TOO_SLOW', { seconds: processorSeconds }))
    : run;
}

/**
 * Reads a document in a worker thread, then keeps file, text and reading and opens the review with all items in one
 * transaction. A file or text whose review is open is not loaded twice: PLAN_DOCUMENT_ALREADY_OPEN with `reviewId`.
 */
export async function openReview(
  context: AccessContext,
  source: DocumentSource,
  input: { readonly title: string; readonly planId: string | undefined },
): Promise<Result<{ documentId: string; reviewId: string }, AppError>> {
  const { reader, makeId, clock } = context;
  const { districtId } = reader;
  const bytes = 'bytes' in source ? source.bytes : null;
  const sha256 = bytes === null ? null : hashOf(bytes);
  const around = await findSurroundings(context, input.planId, sha256);
  if (!around.ok) return around;
  const read = await readInThread(context, { ...source, secondReader: around.value.secondReader });
  if (!read.ok) return read;
  const { text, reading, isRendered, tables } = read.value;
  const draft = draftReview(reading, text, around.value, makeId);
  const { planFacts, rows } = around.value;
  const items = input.planId === undefined ? draft.items : matchRows(draft.items, rows);
  const [documentId, reviewId, at] = [makeId(), makeId(), timestamp(clock)];
  const by = { name: reader.displayName, accountId: reader.accountId };
  const readerVersion = await readVersion();
  return context.door.inDistrict(reader, async (transaction) => {
    const planId = input.planId ?? null;
    await lockReviewOfFile(transaction, districtId, sha256 ?? hashOf(text));
    const open = await findSameOpen(transaction, districtId, sha256 === null ? { text } : { sha256 }, planId);
    if (open !== undefined) return fail(appError('PLAN_DOCUMENT_ALREADY_OPEN', { reviewId: open }));
    const storedFileId = bytes === null ? null : makeId();
    if ('bytes' in source && storedFileId !== null) {
      await keepFile(
        transaction,
        {
          districtId,
          id: storedFileId,
          fileName: source.fileName,
          mediaType: mediaTypeOf(source.bytes),
          purpose: 'planDocument',
          bytes: source.bytes,
          uploadedBy: by.name,
          uploadedByAccountId: by.accountId,
          uploadedAt: at,
        },
        makeId,
      );
    }
    const title = input.title || draft.facts.title || ('fileName' in source ? source.fileName : '');
    await insertPlanReview(
      { transaction, districtId, makeId },
      {
        document: {
          id: documentId,
          storedFileId,
          title,
          text,
          reading,
          readerVersion,
          isRendered,
          tables,
        },
        reviewId,
        planId,
        facts: planFacts ?? draft.facts,
        items,
        by,
        at,
      },
    );
    await recordChange(
      { transaction, clock, makeId, reader },
      {
        action: planId === null ? 'load-plan-document' : 'load-plan-adjustment',
        entity: 'planReview',
        entityId: reviewId,
        before: null,
        after: { documentId, title, sha256, planId, items: items.length },
      },
    );
    return ok({ documentId, reviewId });
  });
}
