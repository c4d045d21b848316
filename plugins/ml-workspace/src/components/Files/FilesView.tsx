import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../controls';
import { useT } from '../../translation';
import { UnsayableTable } from './UnsayableTable';

const useStyles = makeStyles({
  tabs: {
    minHeight: 36,
    borderBottom: '1px solid var(--rf-hairline)',
    '& button': {
      minHeight: 36,
      minWidth: 0,
      padding: '4px 12px',
      textTransform: 'none',
      color: 'var(--rf-quiet)',
      fontFamily: 'inherit',
    },
    '& button[aria-selected="true"]': { color: 'var(--rf-text)' },
    // The theme of the host may turn it white, whatever the words on it are.
    '& button:hover, & button:focus': {
      background: 'var(--rf-selected)',
      color: 'var(--rf-text)',
    },
  },
  code: {
    maxHeight: 420,
    margin: '0 0 8px',
    padding: 12,
    overflow: 'auto',
    background: 'var(--rf-sunken)',
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 13,
    lineHeight: '18px',
    tabSize: 2,
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
});

/** Files side by side as tabs, one of them open, and below what they cannot say. @internal */
export function FilesView({
  files: { files, unsayable },
  children,
}: {
  files: Pick<FilesAnswer, 'files' | 'unsayable'>;
  /** What else can be done with all of them. */
  children?: React.ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [path, setPath] = useState(files[0]?.path);
  const open = files.find(file => file.path === path) ?? files[0];
  if (!open) return null;
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={open.path}
        onChange={(_, next: string) => setPath(next)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('files.list')}
      >
        {files.map((file, at) => (
          <Tab
            key={file.path}
            value={file.path}
            label={file.path}
            id={`${id}-tab-${at}`}
            aria-controls={`${id}-panel`}
          />
        ))}
      </Tabs>
      <pre
        id={`${id}-panel`}
        className={classes.code}
        role="tabpanel"
        aria-labelledby={`${id}-tab-${files.indexOf(open)}`}
        tabIndex={0}
      >
        {open.content}
      </pre>
      <div className={classes.bar}>
        <CopyButton
          key={open.path}
          label={t('files.copy', { file: open.path })}
          text={() => open.content}
        />
        {children}
      </div>
      <UnsayableTable unsayable={unsayable} />
    </>
  );
}
