import { addSchoolPaper, findSchoolPapers } from '@junheng/contract';
import { schoolPaper } from '@junheng/records';
import type { ReactElement } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useAddressPart } from '../../app/use-address.ts';
import { SidePanel } from '../../components/side-panel.tsx';
import { usePick } from '../../i18n/words.ts';
import { RecordForm } from '../../records/record-form.tsx';
import { useSendChange } from '../../records/use-send-change.ts';
import { useTyped } from '../../records/use-typed.ts';
import { usePaperWords } from './use-paper-words.ts';

const { fields } = schoolPaper;

/** 登记学校文件: kind, title, day and who approved it, its file, the goals of the district that it serves. */
export function Page(): ReactElement {
  const say = usePaperWords();
  const pick = usePick();
  const unitId = useAddressPart('id');
  const school = useRead(findSchoolPapers, { query: { unitId } }).data?.schools[0];
  const form = useTyped(fields, `paper.${unitId}`, { kind: 'charter', unitId });
  const closeTo = `/plan/schools/${unitId}`;
  const { send, ...change } = useSendChange(addSchoolPaper, {
    word: say('paper.added'),
    next: () => closeTo,
    clear: form.clear,
  });
  return (
    <SidePanel
      kicker={school === undefined ? undefined : pick(school.name, school.nameEn)}
      title={say('paper.add')}
      closeTo={closeTo}
    >
      <RecordForm
        fields={fields}
        form={form}
        hidden={['unitId']}
        {...change}
        onSend={(body) => send({ body })}
      />
    </SidePanel>
  );
}
