import {
  AVOIDABLE,
  CLIENTS,
  Needs,
  PACKAGES,
  needsSchema,
} from '@ringfence/advice';
import { Policy } from '@ringfence/engine';
import type * as prompts from '@inquirer/prompts';

/** The kinds of question that are asked. */
export type Prompts = Pick<
  typeof prompts,
  'checkbox' | 'confirm' | 'input' | 'select'
>;

const CLIENT_WORDS: Record<(typeof CLIENTS)[number], string> = {
  'virtual-network': 'a virtual network in Azure, also over a VPN into it',
  'on-premises': 'on premises, over a VPN or ExpressRoute',
  'listed-addresses': 'public addresses that can be listed',
  internet: 'anywhere on the internet',
};

const PACKAGE_WORDS: Record<(typeof PACKAGES)[number], string> = {
  PythonPackages: 'Python packages, by pip or conda',
  RPackages: 'R packages',
  RStudio: 'RStudio',
  VisualStudioCode: 'Visual Studio Code',
  HuggingFace: 'Hugging Face models',
};

const AVOID_WORDS: Record<(typeof AVOIDABLE)[number], string> = {
  'firewall-cost': 'paying for a firewall',
  'network-upkeep': 'building and running a network',
  'late-features': 'waiting for new features',
};

/** What is either needed or not, in groups that are asked together. */
const GROUPS = [
  {
    message: 'What will it be used for?',
    flags: {
      managedOnlineEndpoints: 'managed online endpoints',
      serverlessSpark: 'serverless Spark',
      foundationModels: 'foundation models',
      noCodeMlflow: 'MLflow models deployed without code',
      aks: 'serving on AKS in the network',
    },
  },
  {
    message: 'What does it have to reach or to fit into?',
    flags: {
      onPremisesHttps: 'resources on premises that speak HTTPS',
      onPremisesOther: 'resources on premises that speak anything else',
      nonAzure: 'resources outside Azure that join its network',
      existingNetwork: 'a network that is there, with its routes and names',
      ownAppliance: 'a firewall or appliance of your own',
      networkLogs: 'logs of what the network lets through',
    },
  },
] as const;

const choicesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  Object.entries<string>(words).map(([value, name]) => ({
    value: value as T,
    name,
  }));

const listed = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** Whether the needs take what was typed for one field; else what to type instead. */
function takes(field: keyof Needs, value: unknown): true | string {
  const { error } = needsSchema.safeParse({ [field]: value });
  return error ? error.issues[0].message : true;
}

async function askWho(ask: Prompts): Promise<Needs> {
  const clients = await ask.checkbox({
    message: 'From where do people connect?',
    choices: choicesOf(CLIENT_WORDS),
    required: true,
  });
  if (!clients.includes('listed-addresses')) return { clients };
  const typed = await ask.input({
    message: 'Which public addresses or ranges? (empty: not known yet)',
    validate: text =>
      listed(text).length === 0 || takes('clientAddresses', listed(text)),
  });
  const clientAddresses = listed(typed);
  return { clients, ...(clientAddresses.length && { clientAddresses }) };
}

async function askWhere(ask: Prompts): Promise<Needs> {
  const anyHost = await ask.confirm({
    message: 'Must compute reach hosts that nobody can list beforehand?',
    default: false,
  });
  const packages = await ask.checkbox({
    message: 'What does compute fetch from the internet?',
    choices: choicesOf(PACKAGE_WORDS),
  });
  const hosts = await ask.input({
    message: 'Which other hosts must it reach? (with commas; empty: none)',
    validate: text => takes('hosts', listed(text)),
  });
  return { anyHost, packages, hosts: listed(hosts) };
}

async function askFlags(ask: Prompts): Promise<Needs> {
  const needs: Needs = {};
  for (const { message, flags } of GROUPS) {
    const choices = choicesOf<string>(flags);
    const wanted = await ask.checkbox<string>({ message, choices });
    for (const { value } of choices) {
      Object.assign(needs, { [value]: wanted.includes(value) });
    }
  }
  const avoid = await ask.checkbox({
    message: 'What do you want to do without?',
    choices: choicesOf(AVOID_WORDS),
  });
  return { ...needs, avoid };
}

async function askSize(ask: Prompts): Promise<Needs> {
  const nodes = await ask.input({
    message: 'How many nodes of compute at most? (empty: not known yet)',
    validate: text => !text.trim() || takes('nodes', Number(text)),
  });
  const region = await ask.input({
    message: 'In which region? (empty: not known yet)',
    validate: text => takes('region', text),
  });
  return {
    ...(nodes.trim() && { nodes: Number(nodes) }),
    ...(region.trim() && { region: region.trim() }),
  };
}

/** Asks on a terminal for what a team needs; nothing is left open but what it does not know yet. */
export async function askNeeds(ask: Prompts, policy: Policy): Promise<Needs> {
  const dataClassification = await ask.select<string>({
    message: 'How sensitive is the data?',
    choices: [
      ...Object.keys(policy.tiers).map(tier => ({ value: tier, name: tier })),
      { value: '', name: 'not known yet' },
    ],
  });
  return {
    ...(dataClassification && { dataClassification }),
    ...(await askWho(ask)),
    ...(await askWhere(ask)),
    ...(await askFlags(ask)),
    ...(await askSize(ask)),
    nothingElse: true,
  };
}
