import { commentLine } from '../escaped';
import { yamlText } from '../yaml/yamlText';
import { namesIn } from './sameFindings';
import { Matched, nameOf, noteOf, WaivedPlace, WaiverWriter } from './written';

/** Names by which templates call what a waiver is for. */
function targetsOf({ waiver }: Matched, workspace: WaivedPlace): string[] {
  const name = nameOf(workspace);
  const compute = waiver.about?.compute;
  return compute ? [`${name}/${compute}`, compute] : [name];
}

/** What a group holds for: the one compute, or the workspace and what is in it. */
function conditionOf(matched: Matched, workspace: WaivedPlace) {
  const targets = targetsOf(matched, workspace);
  if (matched.waiver.about) return { name: '.', in: targets };
  const [workspaceName] = targets;
  return {
    anyOf: [
      { name: '.', in: targets },
      { name: '.', startsWith: `${workspaceName}/` },
    ],
  };
}

const group = (matched: Matched, workspace: WaivedPlace): string =>
  yamlText(
    {
      apiVersion: 'github.com/microsoft/PSRule/v1',
      kind: 'SuppressionGroup',
      metadata: { name: `ringfence-${matched.waiver.requestId}` },
      spec: {
        expiresOn: matched.waiver.until,
        rule: [...matched.names],
        if: conditionOf(matched, workspace),
      },
    },
    `Synopsis: ${commentLine(noteOf(matched.waiver))}`,
  );

/** PSRule suppression groups, each with its end. @internal */
export const psruleWriter: WaiverWriter = {
  tool: 'PSRule for Azure',
  namesOf: namesIn('psrule'),
  tooWide: ({ about }) =>
    about && !about.compute
      ? 'PSRule suppresses a rule for a resource of the template, and this is for something else'
      : undefined,
  write: (matched, workspace) => [
    {
      path: '.ps-rule/Ringfence.Rule.yaml',
      content: matched.map(each => `---\n${group(each, workspace)}`).join(''),
    },
  ],
};
