import {
  addSchoolPaper,
  exportAllSchoolPapers,
  findAllSchoolPapers,
  importAllSchoolPapers,
} from '@junheng/contract';
import { schoolPaper } from '@junheng/records';
import type { ReactElement } from 'react';
import { RecordList } from '../../records/list/record-list.tsx';
import { usePaperWords } from './use-paper-words.ts';

/** 学校文件: every paper of every school, to be filtered, taken out and in as a workbook, and pasted. */
export function Page(): ReactElement {
  const say = usePaperWords();
  return (
    <RecordList
      kind={schoolPaper}
      route={findAllSchoolPapers}
      exports={exportAllSchoolPapers}
      imports={importAllSchoolPapers}
      pastes={addSchoolPaper}
      to="/plan/papers"
      title={say('papers.title')}
    />
  );
}
