import { Content, Header, Page } from '@backstage/core-components';
import { requestStrings } from '../../labels/requests';
import { RequestsContent } from './RequestsContent';

/** The requests in a page of their own, for the legacy frontend system. @internal */
export function MlWorkspacePage() {
  return (
    <Page themeId="tool">
      <Header title={requestStrings.title} />
      <Content>
        <RequestsContent />
      </Content>
    </Page>
  );
}
