import type { downloadPlanDocument } from '@junheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { ApiFailure } from '../../../../api/api-failure.ts';
import { client } from '../../../../api/client.ts';
import { saveBlob } from '../../../../components/save-blob.ts';
import { useTellFailure } from '../../../../components/use-tell-failure.ts';
import { useDocumentWords } from '../use-document-words.ts';

interface DownloadButtonProps {
  readonly route: typeof downloadPlanDocument;
  readonly id: string;
}

/** Gives the original document as it was handed in. */
export function DownloadButton({ route, id }: DownloadButtonProps): ReactElement {
  const say = useDocumentWords();
  const tell = useTellFailure();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    const result = await client.download(route, { params: { id } });
    setIsLoading(false);
    if (result.ok) saveBlob(new Blob([result.value.bytes]), result.value.fileName);
    else tell(new ApiFailure(result.error));
  };
  return (
    <Button loading={isLoading} onClick={() => void load()}>
      {say('document.download')}
    </Button>
  );
}
