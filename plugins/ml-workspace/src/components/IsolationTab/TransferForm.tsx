import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/lib/useAsync';
import { useTransfer } from '../../hooks';
import { requestRouteRef } from '../../routes';
import { useT } from '../../translation';
import { Button, TextArea, TextInput } from '../controls';
import { Notice } from '../posture';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 12,
    maxWidth: 720,
    padding: 12,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    '& > *': { minWidth: 0 },
  },
  title: { margin: 0, fontSize: 16, lineHeight: '22px' },
  // Text stands around it, so its colour alone would not tell it.
  link: { textDecoration: 'underline' },
});

/** How many groups are suggested. */
const SUGGESTED = 200;

/** The groups of the catalog, to choose from; none where it does not answer. */
function useGroups(): string[] | undefined {
  const catalog = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    const { items } = await catalog.getEntities({
      filter: { kind: 'Group' },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      limit: SUGGESTED,
    });
    return items.map(group => stringifyEntityRef(group)).sort();
  }, [catalog]);
  return value;
}

/** Asks that the workspace go to another owner. @internal */
export function TransferForm({
  workspace,
}: {
  workspace: Pick<WorkspaceDetail, 'id' | 'version' | 'owner'>;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const groups = useGroups();
  const requestLink = useRouteRef(requestRouteRef);
  const { transfer, isBusy, request, failure } = useTransfer(workspace.id);
  const [owner, setOwner] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = (text: string) => isTried && !text.trim();
  const ask = () => {
    const empty = [
      [owner, 'owner'],
      [reason, 'reason'],
    ].find(([text]) => !text.trim());
    setTried(true);
    if (empty) document.getElementById(`${id}-${empty[1]}`)?.focus();
    else {
      transfer({
        version: workspace.version,
        owner: owner.trim(),
        reason: reason.trim(),
      });
    }
  };
  if (request) {
    return (
      <div role="status">
        <Notice tone="good">
          {t('transfer.asked')}{' '}
          <Link to={requestLink({ id: request.id })} className={classes.link}>
            {t('transfer.request')}
          </Link>
        </Notice>
      </div>
    );
  }
  return (
    <form
      className={classes.root}
      aria-label={t('transfer.title')}
      onSubmit={event => event.preventDefault()}
    >
      <h3 className={classes.title}>{t('transfer.title')}</h3>
      <p>{t('transfer.intro')}</p>
      <TextInput
        id={`${id}-owner`}
        label={t('transfer.owner')}
        hint={t('transfer.ownerHint', { example: 'group:default/team-b' })}
        required
        suggestions={groups?.filter(group => group !== workspace.owner)}
        value={owner}
        invalid={missing(owner)}
        messages={missing(owner) && t('transfer.missing')}
        onChange={setOwner}
      />
      <TextArea
        id={`${id}-reason`}
        label={t('transfer.reason')}
        required
        plain
        value={reason}
        invalid={missing(reason)}
        messages={missing(reason) && t('transfer.missing')}
        onChange={setReason}
      />
      <div>
        <Button primary disabled={isBusy} onClick={ask}>
          {t('transfer.ask')}
        </Button>
      </div>
      <div role="alert">
        {failure && (
          <Notice tone="danger">
            <b>{t('transfer.failed')}</b>: {failure.message}
          </Notice>
        )}
      </div>
    </form>
  );
}
