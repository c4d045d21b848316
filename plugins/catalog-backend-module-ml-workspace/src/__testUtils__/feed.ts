import { WorkspaceChange } from '@ringfence/backstage-plugin-ml-workspace-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

type Answer = (after: number) => Response | Promise<Response> | undefined;

/**
 * A feed of changes behind `GET /changes`, at the edge of the network. `answer`
 * may take over a page, to show what a failing backend does.
 * @internal
 */
export class Feed {
  readonly server = setupServer();
  rows: WorkspaceChange[] = [];
  pageSize = 1000;
  answer: Answer = () => undefined;
  /** The cursors asked for, and the authorization that came with each. */
  readonly asked: { after: number; authorization: string | null }[] = [];

  /** Installs the handlers; MSW forgets them after every test. */
  serve(): void {
    this.server.use(
      http.get('*/api/ml-workspace/v1/changes', async ({ request }) => {
        const after = Number(
          new URL(request.url).searchParams.get('after') ?? 0,
        );
        this.asked.push({
          after,
          authorization: request.headers.get('authorization'),
        });
        return (await this.answer(after)) ?? this.#page(after);
      }),
    );
  }

  #page(after: number): Response {
    const following = this.rows.filter(row => row.sequence > after);
    const items = following.slice(0, this.pageSize);
    return HttpResponse.json({
      items,
      cursor: items.at(-1)?.sequence ?? after,
      complete: items.length === following.length,
    });
  }
}
