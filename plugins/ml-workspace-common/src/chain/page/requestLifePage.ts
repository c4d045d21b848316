import { REQUEST_STATES } from '../../api/states';
import { LIFE, Step } from '../lifecycle';

const WHO = {
  requester: 'who asked',
  decider: 'who decides',
  policy: 'policy',
  clock: 'time',
  service: 'a service',
};

const who = ({ by }: Step) => by.map(each => WHO[each]).join(' or ');

const arrow = (step: Step): string[] =>
  (step.from.length ? step.from : ['[*]']).map(
    from => `  ${from} --> ${step.to}: ${step.event} by ${who(step)}`,
  );

const isEnd = (state: string) =>
  !LIFE.some(({ from }) => from.some(each => each === state));

const row = (step: Step) =>
  `| \`${step.event}\` | ${
    step.from.map(state => `\`${state}\``).join(', ') || 'the beginning'
  } | \`${step.to}\` | ${who(step)} |`;

/** `docs/request-life.md`: the steps of a request's life, drawn from their table. @internal */
export const renderRequestLifePage = (): string => `# The life of a request

<!-- Written by \`npm run docs\`. Change the table in the code instead. -->

What can happen to a request, in which state, and who brings it about. Whatever waits can
be withdrawn and expires by itself, and whatever was approved is retired by a request of
its own, so no path leaves a name taken for ever.

\`\`\`mermaid
stateDiagram-v2
${LIFE.flatMap(arrow).join('\n')}
${REQUEST_STATES.filter(isEnd)
  .map(state => `  ${state} --> [*]`)
  .join('\n')}
\`\`\`

| Event | In | Leads to | By |
| --- | --- | --- | --- |
${LIFE.map(row).join('\n')}

An approval is an \`endorsed\` while more people have to approve. An approved request for a
new workspace expires where its approval ends before its files are written, and one for a
waiver where the waiver ends. Only a waiver is \`revoked\`, or \`renewed\` by the approval of
the one that prolongs it; it is \`retired\` with its workspace.
`;
