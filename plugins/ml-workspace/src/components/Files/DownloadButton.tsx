import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useT } from '../../translation';
import { Button } from '../controls';
import { Glyph } from '../icons';

/** Hands bytes to the browser as a file. */
function save(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: 'application/zip' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

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
      save(await api.getRequestArchive({ id: requestId }), name);
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
