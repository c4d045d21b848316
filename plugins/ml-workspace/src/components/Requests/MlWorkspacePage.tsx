import { Content, Header, Page } from '@backstage/core-components';
import { RequestsContent } from './RequestsContent';
import { useT } from '../../translation';

/** The requests in a page of their own, for the legacy frontend system. @internal */
export function MlWorkspacePage() {
  const t = useT();
  return (
    <Page themeId="tool">
      <Header title={t('requests.title')} />
      <Content>
        <RequestsContent />
      </Content>
    </Page>
  );
}
