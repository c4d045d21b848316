import {
  RequestFiles,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { judged, aProtectedWorkspace } from '../__testUtils__/isolations';
import { pullRequestText } from './pullRequest';

const request = {
  id: 'a-request',
  kind: 'create',
  workspaceName: 'fraud',
  owner: 'group:default/data-science',
  requestedBy: 'user:default/ada',
  posture: judged(aProtectedWorkspace()),
} as WorkspaceRequestDetail;

const files = {
  dialect: 'arm',
  digest: 'd',
  unsayable: [],
} as unknown as RequestFiles;

describe('the text of a pull request', () => {
  it('mentions nobody and links nowhere, whatever people typed', () => {
    const { description } = pullRequestText(
      { ...request, owner: '@everyone [x](http://evil) <img>\n# Approved' },
      files,
    );
    expect(description).not.toMatch(/@everyone|\]\(|<img|^# /m);
  });

  it('tells what the files cannot say', () => {
    const { description } = pullRequestText(request, {
      ...files,
      unsayable: [
        { pointer: '/needs', what: 'what | people', why: 'w', instead: 'i' },
      ],
    });
    expect(description).toContain('| Field | What | Who says it |');
    expect(description).toContain('what &#124; people');
  });

  it('is a change of what is there for a change', () => {
    expect(pullRequestText({ ...request, kind: 'change' }, files).title).toBe(
      'Change the Azure ML workspace fraud',
    );
  });
});
