import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useT } from '../../translation';
import { Button } from '../controls';
import { saveFile } from '../controls/saveFile';
import { Glyph } from '../icons';

/** Downloads the files of a request in one archive. @internal */
export function DownloadButton({
  requestId,
  name,
}: {
  requestId: string;
  /** What the archive is called. */
  name: string;
}) {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const download = async () => {
    setState('busy');
    try {
      saveFile(await api.getRequestArchive({ id: requestId }), name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button onClick={download} disabled={state === 'busy'}>
        <Glyph name="down" />
        {t('files.download')}
      </Button>
      <span role="status">
        {state === 'failed' && t('files.downloadFailed')}
      </span>
    </>
  );
}
