import { downloadSchoolPaper, withdrawSchoolPaper } from '@junheng/contract';
import type { SchoolPaper } from '@junheng/contract';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { client } from '../../api/client.ts';
import { useChange } from '../../api/use-change.ts';
import { AppLink } from '../../components/app-link.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { usePick } from '../../i18n/words.ts';
import { usePaperWords } from './use-paper-words.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { paperKinds } from '@junheng/vocabulary';

/** One paper: its kind, title and approval, the goals it serves, its file. */
export function Paper({
  paper,
  canChange,
}: {
  readonly paper: SchoolPaper;
  readonly canChange: boolean;
}): ReactElement {
  const say = usePaperWords();
  const label = useLabel();
  const pick = usePick();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const withdraw = useChange(withdrawSchoolPaper);
  const { file } = paper;
  const download = async (name: string) => {
    const result = await client.download(downloadSchoolPaper, { params: { id: paper.id } });
    if (result.ok) saveBlob(new Blob([result.value.bytes], { type: result.value.mediaType }), name);
    else tell(new ApiFailure(result.error));
  };
  return (
    <article className="paper">
      <h3>{label(paperKinds, paper.kind)}</h3>
      <p lang="zh-CN">
        {paper.title}
        {paper.number === '' ? '' : `（${paper.number}）`}
      </p>
      <p className="muted">{say('paper.approved', { day: paper.day, by: paper.approvedBy })}</p>
      {paper.targets.length === 0 ? (
        <p className="muted">{say('paper.serves.none')}</p>
      ) : (
        <p>
          {say('paper.serves')}
          {paper.targets.map((target, index) => (
            <span key={target.id}>
              {index === 0 ? '' : say('comma')}
              <AppLink to="/plan/targets/$id" params={{ id: target.id }}>
                {pick(target.name, target.nameEn)}
              </AppLink>
            </span>
          ))}
        </p>
      )}
      <div className="row screen-only">
        {file === null ? null : (
          <Button size="small" onClick={() => void download(file.name)}>
            {say('paper.download')}
          </Button>
        )}
        {canChange ? (
          <Button
            type="text"
            size="small"
            loading={withdraw.isPending}
            aria-label={say('paper.withdraw.which', { title: paper.title })}
            onClick={() =>
              withdraw.mutate(
                { params: { id: paper.id }, query: { version: paper.version } },
                { onError: tell, onSuccess: () => void message.success(say('paper.withdrawn')) },
              )
            }
          >
            {say('paper.withdraw')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}
