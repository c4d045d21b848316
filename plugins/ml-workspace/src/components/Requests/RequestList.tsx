import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { useRequests } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import {
  isNarrowing,
  readRequestFilter,
  RequestFilter,
  writeRequestFilter,
} from '../../state/requestFilter';
import { Button } from '../controls';
import { FailureView } from '../posture';
import { Panel } from '../Panel';
import { RequestFilters } from './RequestFilters';
import { RequestTable } from './RequestTable';
import { Waiting } from '../Waiting';
import { useT } from '../../translation';

const useStyles = makeStyles({
  pages: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
});

function Pages({
  filter,
  onReset,
}: {
  filter: RequestFilter;
  onReset: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { answer, retry, older, newer } = useRequests(filter);
  if (answer.state === 'loading') {
    return <Waiting label={t('requests.loading')} />;
  }
  if (answer.state === 'failure') {
    return (
      <Panel>
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(t, answer.failure, t('requests.failed'))}
          onRetry={retry}
        />
      </Panel>
    );
  }
  const { items } = answer.value;
  if (!items.length && !newer) {
    return isNarrowing(filter) ? (
      <Panel title={t('requests.noneFits')}>
        <p>{t('requests.noneFitsText')}</p>
        <div className={classes.pages}>
          <Button onClick={onReset}>{t('requests.showAll')}</Button>
        </div>
      </Panel>
    ) : (
      <Panel title={t('requests.empty')}>{t('requests.emptyText')}</Panel>
    );
  }
  return (
    <Panel>
      <RequestTable items={items} />
      <div className={classes.pages}>
        {newer && <Button onClick={newer}>{t('requests.newer')}</Button>}
        {older && <Button onClick={older}>{t('requests.older')}</Button>}
      </div>
    </Panel>
  );
}

/** The requests one may read, newest first, narrowed as the address says. @internal */
export function RequestList() {
  const [query, setQuery] = useSearchParams();
  const filter = readRequestFilter(query);
  const show = (shown: Record<string, string>) =>
    setQuery(shown, { replace: true });
  return (
    <>
      <RequestFilters
        filter={filter}
        onChange={changed => show(writeRequestFilter(changed))}
      />
      <Pages
        key={JSON.stringify(filter)}
        filter={filter}
        onReset={() => show({})}
      />
    </>
  );
}
