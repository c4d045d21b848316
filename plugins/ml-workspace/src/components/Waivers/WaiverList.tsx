import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { readAllWaivers, useWaivers } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { waiverCsv } from '../../state/waiverCsv';
import {
  readWaiverFilter,
  WaiverFilter,
  waiverQueryOf,
  writeWaiverFilter,
} from '../../state/waiverFilter';
import { useT } from '../../translation';
import { Button } from '../controls';
import { saveFile } from '../controls/saveFile';
import { Glyph } from '../icons';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';
import { WaiverFilters } from './WaiverFilters';
import { WaiverTable } from './WaiverTable';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
});

/** Downloads all that a filter leaves, not just the page that is shown. */
function CsvButton({ filter }: { filter: WaiverFilter }) {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const download = async () => {
    setState('busy');
    try {
      const entries = await readAllWaivers(api, waiverQueryOf(filter));
      saveFile(waiverCsv(entries), 'waivers.csv', 'text/csv');
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button disabled={state === 'busy'} onClick={download}>
        <Glyph name="download" />
        {t('waiver.csv')}
      </Button>
      <span role="status">{state === 'failed' && t('waiver.csvFailed')}</span>
    </>
  );
}

function Pages({
  filter,
  onReset,
}: {
  filter: WaiverFilter;
  onReset: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { answer, retry, later, earlier } = useWaivers(filter);
  if (answer.state === 'loading') {
    return <Waiting label={t('waiver.loading')} />;
  }
  if (answer.state === 'failure') {
    return (
      <Panel>
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(t, answer.failure, t('waiver.failed'))}
          onRetry={retry}
        />
      </Panel>
    );
  }
  const { items } = answer.value;
  if (!items.length && !earlier) {
    return (
      <Panel title={t('waiver.noneFits')}>
        <p>{t('waiver.noneFitsText')}</p>
        <div className={classes.acts}>
          <Button onClick={onReset}>{t('waiver.showAll')}</Button>
        </div>
      </Panel>
    );
  }
  return (
    <Panel>
      <WaiverTable items={items} label={t('waiver.list')} fleet />
      <div className={classes.acts}>
        {earlier && <Button onClick={earlier}>{t('waiver.earlier')}</Button>}
        {later && <Button onClick={later}>{t('waiver.later')}</Button>}
        <CsvButton filter={filter} />
      </div>
    </Panel>
  );
}

/** The waivers one may see, those that end first at the top, narrowed as the address says. @internal */
export function WaiverList() {
  const [query, setQuery] = useSearchParams();
  const filter = readWaiverFilter(query);
  const show = (shown: WaiverFilter) =>
    setQuery(writeWaiverFilter(shown), { replace: true });
  return (
    <>
      <WaiverFilters filter={filter} onChange={show} />
      <Pages
        key={JSON.stringify(filter)}
        filter={filter}
        onReset={() => show({ state: 'all' })}
      />
    </>
  );
}
