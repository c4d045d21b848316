import { Content, Header, Page } from '@backstage/core-components';
import { MlWorkspacePageProps, RequestsContent } from './RequestsContent';
import { useT } from '../../translation';

/** The requests in a page of their own, for the legacy frontend system. @internal */
export function MlWorkspacePage(templates: MlWorkspacePageProps) {
  const t = useT();
  return (
    <Page themeId="tool">
      <Header title={t('requests.title')} />
      <Content>
        <RequestsContent {...templates} />
      </Content>
    </Page>
  );
}
