import { FilesChoice } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { WorkspaceIsolation } from '@ringfence/engine';
import { useId, useState } from 'react';
import { useT } from '../../translation';
import { Button, Select } from '../controls';
import { saveFile } from '../controls/saveFile';
import { FilesPreview } from '../Files/FilesPreview';
import { Glyph } from '../icons';

const nameOf = (path: string) => path.split('/').pop() ?? path;

/** The files that lead back to what was approved, written where they are asked for. @internal */
export function UndoFiles({
  isolation,
  owner,
}: {
  isolation: WorkspaceIsolation;
  owner: string;
}) {
  const t = useT();
  const id = useId();
  const [dialect, setDialect] = useState<FilesChoice['dialect']>('arm');
  return (
    <section aria-label={t('drift.undoFiles')}>
      <Select
        id={id}
        label={t('drift.dialect')}
        unset={t('waiver.choose')}
        value={dialect}
        options={WRITTEN_DIALECTS.map(each => ({
          value: each,
          label: t(`files.dialect.${each}`),
        }))}
        onChange={setDialect}
      />
      <FilesPreview
        choice={{ dialect }}
        asked={{ isolation, owner }}
        source="isolation"
        actions={({ files }) => (
          <Button
            onClick={() =>
              files.forEach(({ path, content }) =>
                saveFile(content, nameOf(path), 'text/plain'),
              )
            }
          >
            <Glyph name="down" />
            {t('drift.download')}
          </Button>
        )}
      />
    </section>
  );
}
