import { decisions } from './decisions';
import { lossTable } from './losses';
import { needsTable } from './needsTable';
import { costTable, laterTable, optionTable, verdictTable } from './tables';

const INTRODUCTION = `# Which isolation should I choose?

There are six ways to isolate an Azure Machine Learning workspace, and they differ
in what they let in, what they let out, what they cannot do and what can be changed
later. This page holds them side by side. It is written by \`npm run docs\` from the
rules that \`ml-workspace compare\`, \`POST /api/ml-workspace/v1/compare\` and
\`compareOptions\` of \`@ringfence/advice\` answer by; a test fails when it is stale.
[Comparing options](advice/compare.md) shows them at work on one team's needs.`;

const NETWORKS = `## A managed network or one of your own

Two things are decided apart. **How people come in** is one: through a private
endpoint in a network of yours, from public addresses that you list, or from
anywhere. **What compute stands in** is the other.

- A **managed network** lies in Microsoft's tenant. Azure makes it, puts compute and
  managed online endpoints into it, and adds the private endpoints to the
  workspace's own resources. You say only what it lets out, by private endpoint, by
  service tag or by host. It says nothing of who comes in: for that you still need a
  private endpoint in a network of yours.
- A **custom network** lies in your tenant. You lay out subnets, routes, names, rules
  and firewall, put every compute into a subnet, and can do with it what you do with
  any network. Some features of Azure Machine Learning do not run in it.

Both are networks that you share with nobody, and both can keep data from being
carried out. Where nothing speaks for a network of your own, Microsoft recommends the
managed one.`;

const OPTIONS = `## The six options`;

const ORDER = `## In which order to decide

The first question is about the way in, the others about the network. Each leaves
fewer options to the next.`;

const VERDICTS = `## What each reaches

The verdict is that of the workspace which the option would give, judged as any other.
Any host that is not known to be read-only lowers an option which lets out only what
is listed, since data can be carried there. The last columns say for which data the
\`baseline\` policy takes the option; yours may ask for more.`;

const NEEDS = `## Which needs each meets

One need at a time, of a team that needs nothing else in particular. The two public
options stand in whichever network meets the need.`;

const LOSSES = `## What each does without

Whether it is needed or not. The public options lose what the network behind them
loses as well.`;

const COSTS = `## What each costs

Names and numbers, no prices: those differ by region, contract and month. Here for 20
nodes, Python packages and a managed online endpoint where the network takes one in;
the addresses include the five that Azure keeps in each subnet.`;

const LATER = `## What can be changed later

The network is the choice that is hard to take back. Public access, its address list,
rules and the firewall's size can be changed at any time. A mode that is disputed is
one on which two pages of Microsoft disagree; \`--disputed refuse\` takes the stricter.`;

const PREFERENCE = `## How one is recommended

An option that complies comes before one that is not known to; then the higher
verdict; then what lets less out; then managed before custom, and private before
public. An option that a need speaks against is never recommended, nor one that does
not comply. Needs that are not said speak against nothing, so the answer is then
_by what is known so far_ and names the questions that could change it.

That order is ours. It takes Microsoft at its word that a private workspace is to be
preferred where one is possible, and a managed network where nothing speaks for a
custom one.`;

/**
 * The page that says which isolation to choose, in Markdown: the order in which to
 * decide, and what each option reaches, meets, loses, costs and can become.
 * @internal
 */
export const renderChoosingPage = (): string =>
  `${[
    INTRODUCTION,
    NETWORKS,
    OPTIONS,
    optionTable(),
    ORDER,
    decisions(),
    VERDICTS,
    verdictTable(),
    NEEDS,
    needsTable(),
    LOSSES,
    lossTable(),
    COSTS,
    costTable(),
    LATER,
    laterTable(),
    PREFERENCE,
  ].join('\n\n')}\n`;
