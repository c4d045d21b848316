import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { requestRouteRef } from '../../routes';
import { useT } from '../../translation';
import { Panel } from '../Panel';
import { Waiting } from '../Waiting';

/** How often, and how many times, the catalog is asked for the workspace. */
const EVERY_MS = 700;
const TIMES = 40;

/** Waits until the catalog has what was asked for, and goes there; a request that waits for a person has its own page. @internal */
export function Asked({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const navigate = useNavigate();
  const catalog = useApi(catalogApiRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const requestPage = useRouteRef(requestRouteRef)({ id: request.id });
  const { entityRef, state } = request;
  const isApproved = state === 'approved';
  useEffect(() => {
    if (!isApproved) {
      navigate(requestPage);
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const look = async (times: number) => {
      const found = await catalog
        .getEntityByRef(entityRef)
        .catch(() => undefined);
      if (isGone) return;
      if (found) navigate(entityRoute(parseEntityRef(entityRef)));
      else if (times < TIMES) timer = setTimeout(look, EVERY_MS, times + 1);
      else navigate(requestPage);
    };
    look(1);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isApproved, entityRef, catalog, entityRoute, requestPage, navigate]);
  return (
    <Panel title={t('ask.done')}>
      <Waiting label={t('ask.doneText')} />
      <Link to={requestPage}>{t('ask.openRequest')}</Link>
    </Panel>
  );
}
