import { downloadWorkFile } from '@junheng/contract';
import type { TargetValue } from '@junheng/contract';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../../api/api-failure.ts';
import { client } from '../../../api/client.ts';
import { saveBlob } from '../../../components/save-blob.ts';
import { useTellFailure } from '../../../components/use-tell-failure.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** The file that proves a value, to be saved. */
export function ValueFile({ file }: { readonly file: NonNullable<TargetValue['file']> }): ReactElement {
  const say = usePlanWords();
  const tell = useTellFailure();
  const download = async () => {
    const result = await client.download(downloadWorkFile, { params: { id: file.id } });
    if (result.ok) saveBlob(new Blob([result.value.bytes], { type: result.value.mediaType }), file.name);
    else tell(new ApiFailure(result.error));
  };
  return (
    <button type="button" className="plain-button value-file" onClick={() => void download()}>
      {say('value.file', { name: file.name })}
    </button>
  );
}
