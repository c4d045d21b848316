import { Content } from '@backstage/core-components';
import { MlWorkspacePageProps, RequestsContent } from './RequestsContent';

/** The requests without a shell: the new frontend system draws the header. @internal */
export function NfsMlWorkspacePage(templates: MlWorkspacePageProps) {
  return (
    <Content>
      <RequestsContent {...templates} />
    </Content>
  );
}
