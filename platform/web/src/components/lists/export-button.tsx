import type { CallInput, Route } from '@junheng/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { client } from '../../api/client.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import { useCommonWords } from '../../i18n/use-common-words.ts';
import { saveBlob } from '../save-blob.ts';
import { useTellFailure } from '../use-tell-failure.ts';

interface ExportButtonProps<R extends Route> {
  readonly route: R;
  readonly input: CallInput<R>;
  /** Name of the saved file without its ending. */
  readonly fileName: string;
}

/** Saves what the list shows, under the same filters, as a workbook. */
export function ExportButton<R extends Route>({
  route,
  input,
  fileName,
}: ExportButtonProps<R>): ReactElement {
  const say = useCommonWords();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    const result = await client.download(route, input);
    setIsBusy(false);
    if (!result.ok) {
      tell(new ApiFailure(result.error));
      return;
    }
    saveBlob(new Blob([result.value.bytes], { type: result.value.mediaType }), `${fileName}.xlsx`);
    void message.success(say('export.done'));
  };
  return (
    <Button loading={isBusy} onClick={() => void save()}>
      {say('export.xlsx')}
    </Button>
  );
}
