import {
  RequestFiles,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';

/** A text as Markdown shows it, letter by letter, on one line and with no mention of anybody. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /[\\`*_{}[\]()#+!|<>~@:-]/g,
      character => `&#${character.charCodeAt(0)};`,
    );

/** What a pull request with the files of a request is called and says. @internal */
export interface PullRequestText {
  branch: string;
  title: string;
  description: string;
}

const branchOf = ({ id }: WorkspaceRequestDetail): string =>
  `ml-workspace/${id}`;

const linesOf = ({ owner, requestedBy, id }: WorkspaceRequestDetail) => [
  `- Owner: ${plain(owner)}, asked by ${plain(requestedBy)}`,
  `- Request: ${id}`,
];

/** The text of the pull request that takes the files of a workspace away. @internal */
export function removalText(request: WorkspaceRequestDetail): PullRequestText {
  return {
    branch: branchOf(request),
    title: `Remove the Azure ML workspace ${request.workspaceName}`,
    description: [
      'The workspace was retired, so its files go. This deletes nothing in Azure by itself.',
      '',
      ...linesOf(request),
      '',
    ].join('\n'),
  };
}

/** The text of the pull request that brings the files of a request. @internal */
export function pullRequestText(
  request: WorkspaceRequestDetail,
  { digest, dialect, unsayable }: RequestFiles,
): PullRequestText {
  const { workspaceName, kind, posture } = request;
  const verb = kind === 'change' ? 'Change' : 'Add';
  const gaps = unsayable.map(
    ({ pointer, what, instead }) =>
      `| ${plain(pointer)} | ${plain(what)} | ${plain(instead)} |`,
  );
  return {
    branch: branchOf(request),
    title: `${verb} the Azure ML workspace ${workspaceName}`,
    description: [
      plain(posture.sentence),
      '',
      `- Verdict: **${plain(posture.verdict)}**, policy ${plain(
        posture.compliance.policy,
      )}`,
      ...linesOf(request),
      `- Files: ${dialect}, SHA-256 ${digest}`,
      '',
      'These files are what was approved: ask for a change instead of editing them here. The pipeline among them refuses others, where it runs: it has to lie at the top of a repository.',
      ...(gaps.length > 0
        ? [
            '',
            'What they cannot say:',
            '',
            '| Field | What | Who says it |',
            '|---|---|---|',
            ...gaps,
          ]
        : []),
      '',
    ].join('\n'),
  };
}
