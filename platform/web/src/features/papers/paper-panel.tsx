import '../plan/plans/plans.css';
import { getSchoolPaper } from '@junheng/contract';
import type { ReactElement } from 'react';
import { useMay } from '../../api/use-may.ts';
import { RecordPanel } from '../../records/record-panel.tsx';
import { Paper } from './paper.tsx';
import { usePaperWords } from './use-paper-words.ts';

/** One paper beside the list of all. */
export function Page(): ReactElement {
  const say = usePaperWords();
  const may = useMay();
  return (
    <RecordPanel
      route={getSchoolPaper}
      name={say('papers.title')}
      title={({ title }) => title}
      closeTo="/plan/papers"
    >
      {(paper) => <Paper paper={paper} canChange={may('keepPapers')} />}
    </RecordPanel>
  );
}
