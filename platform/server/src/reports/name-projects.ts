import type { findProjects } from '@junheng/contract';
import type { ReportFacts } from '@junheng/domain';
import type { AppError, Result } from '@junheng/kernel';
import type { z } from 'zod';
import type { FileReply } from '../handler.ts';
import { projectKinds } from '@junheng/vocabulary';

type Reply = z.input<(typeof findProjects)['reply']>;
type Promised = Reply['promises'][number]['schoolType'];

const SCHOOL_WORDS: Readonly<Record<Promised, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  nineYear: '九年一贯制学校',
  twelveYear: '十二年一贯制学校',
  completeSecondary: '完全中学',
  special: '特殊教育学校',
  vocational: '中等职业学校',
  any: '学校',
};

/** The list of projects as a report holds it: all of the plan, with what is promised by number. */
export function nameProjects(found: Result<Reply | FileReply, AppError>): {
  readonly facts: Pick<ReportFacts, 'projects' | 'promises'>;
} {
  if (!found.ok || !('items' in found.value)) return { facts: { projects: [], promises: [] } };
  const { items, promises } = found.value as Reply & { items: ReportFacts['projects'] };
  const none = { kind: 'plan', text: '', place: '' };
  return {
    facts: {
      projects: items,
      promises: promises.map(({ year, kind, schoolType, planned, named, sources }) => ({
        year,
        what: `${projectKinds.labels[kind]?.zh ?? ''}${SCHOOL_WORDS[schoolType]}`,
        planned,
        named,
        source: sources[0] ?? none,
      })),
    },
  };
}
