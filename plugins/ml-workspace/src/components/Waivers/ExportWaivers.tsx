import {
  WAIVER_FORMATS,
  WaiverExport,
  WaiverFormat,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useT } from '../../translation';
import { Button } from '../controls';
import { saveFile } from '../controls/saveFile';
import { Glyph } from '../icons';
import { RequestLink } from './RequestLink';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 8, marginTop: 16 },
  title: { fontSize: 16, lineHeight: '22px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  list: { listStyle: 'disc', paddingLeft: 20, overflowWrap: 'anywhere' },
});

function Exported({ files, leftOut }: WaiverExport) {
  const t = useT();
  const classes = useStyles();
  return (
    <>
      <p>
        {files.length
          ? t('waiver.exported', {
              files: files.map(({ path }) => path).join(', '),
            })
          : t('waiver.exportedNone')}
      </p>
      {leftOut.length > 0 && (
        <>
          <p>{t('waiver.leftOut')}:</p>
          <ul className={classes.list} aria-label={t('waiver.leftOut')}>
            {leftOut.map(({ requestId, check, because }) => (
              <li key={requestId}>
                <RequestLink id={requestId}>{check}</RequestLink>: {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Downloads the waivers that hold, as other tools take them, and says what is not in it. @internal */
export function ExportWaivers({ workspace }: { workspace: string }) {
  const t = useT();
  const classes = useStyles();
  const api = useApi(mlWorkspaceApiRef);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [exported, setExported] = useState<WaiverExport>();
  const download = async (format: WaiverFormat) => {
    setState('busy');
    setExported(undefined);
    try {
      const written = await api.exportWaivers({ id: workspace, format });
      for (const { path, content } of written.files) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        saveFile(content, name, 'text/plain');
      }
      setExported(written);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <section className={classes.root} aria-label={t('waiver.export')}>
      <h3 className={classes.title}>{t('waiver.export')}</h3>
      <p>{t('waiver.exportText')}</p>
      <div className={classes.acts}>
        {WAIVER_FORMATS.map(format => (
          <Button
            key={format}
            disabled={state === 'busy'}
            onClick={() => download(format)}
          >
            <Glyph name="download" />
            {t(`waiver.format.${format}`)}
          </Button>
        ))}
      </div>
      <div role="status">
        {state === 'failed' && t('waiver.exportFailed')}
        {exported && <Exported {...exported} />}
      </div>
    </section>
  );
}
