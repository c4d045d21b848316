import { Content } from '@backstage/core-components';
import { RequestsContent } from './RequestsContent';

/** The requests without a shell: the new frontend system draws the header. @internal */
export function NfsMlWorkspacePage() {
  return (
    <Content>
      <RequestsContent />
    </Content>
  );
}
