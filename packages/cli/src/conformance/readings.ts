import { Subject, readDocument } from '@ringfence/dialects';
import {
  Compute,
  Endpoint,
  OUTBOUND_RULE_TYPES,
  readFacts,
  recognised,
} from '@ringfence/engine';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readInputs, parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/** What was read of one subject, by the names of a manifest's facts. */
export interface ReadSubject {
  kind: 'workspace' | 'compute' | 'endpoint' | 'deployment' | 'outbound-rule';
  name?: string;
  publicNetworkAccess?: string;
  egressPublicNetworkAccess?: string;
  isolationMode?: string;
  rules: Record<(typeof OUTBOUND_RULE_TYPES)[number], number>;
  privateEndpoints: number;
  nodePublicIp?: boolean;
}

const noRules = () => ({ PrivateEndpoint: 0, ServiceTag: 0, FQDN: 0 });

const base = (kind: ReadSubject['kind'], name?: string): ReadSubject => ({
  kind,
  name,
  rules: noRules(),
  privateEndpoints: 0,
});

const ofCompute = (compute: Compute): ReadSubject => ({
  ...base('compute', compute.name),
  nodePublicIp: compute.nodePublicIp,
});

function ofEndpoint(endpoint: Endpoint): ReadSubject[] {
  return [
    {
      ...base('endpoint', endpoint.name),
      publicNetworkAccess: endpoint.publicNetworkAccess,
    },
    ...(endpoint.deployments ?? []).map(deployment => ({
      ...base('deployment', deployment.name),
      egressPublicNetworkAccess: deployment.egressPublicNetworkAccess,
    })),
  ];
}

function ofSubject({ type, name, isolation }: Subject): ReadSubject[] {
  const facts = readFacts(isolation);
  const parts = [
    ...(facts.compute ?? [])
      .filter(({ type: kind }) => kind !== 'Serverless')
      .map(({ written }) => ofCompute(written)),
    ...(isolation.endpoints ?? []).flatMap(ofEndpoint),
  ];
  if (type === 'compute') return parts;
  if (type === 'endpoint' || type === 'deployment') {
    return parts.filter(part => part.kind === type);
  }
  const rules = noRules();
  for (const rule of facts.outbound?.rules ?? []) {
    const ruleType = recognised(rule.type);
    if (ruleType) rules[ruleType]++;
  }
  const own: ReadSubject = {
    ...base(type, name),
    publicNetworkAccess: isolation.inbound?.publicNetworkAccess,
    isolationMode: isolation.outbound?.isolationMode,
    rules,
    privateEndpoints: isolation.inbound?.privateEndpoints?.length ?? 0,
  };
  return [own, ...parts];
}

/** The template that a parameters file stands beside, if it is there. */
function templateOf(path: string): string | undefined {
  const name = basename(path);
  const candidates = [
    name.replace(/\.parameters(\.json)$/i, '$1'),
    name.replace(/parameters(\.json)$/i, 'template$1'),
  ];
  return candidates
    .filter(candidate => candidate !== name)
    .map(candidate => join(dirname(path), candidate))
    .find(candidate => existsSync(candidate));
}

/** What a parameters file and its template say together. */
export function readWithTemplate(path: string): ReadSubject[] | undefined {
  const template = templateOf(path);
  if (!template) return undefined;
  const [{ value: parameters }] = parseFile(path, path);
  return parseFile(template, template).flatMap(({ value, format }) =>
    readDocument(value, { format, parameters }).subjects.flatMap(ofSubject),
  );
}

/** What the readers make of one file. */
export async function readSubjects(path: string): Promise<ReadSubject[]> {
  const read: ReadSubject[] = [];
  const problems: Problem[] = [];
  await readInputs([path], {
    document: ({ value, format, terraform }) => {
      const { subjects } = readDocument(value, {
        format,
        terraform,
      });
      read.push(...subjects.flatMap(ofSubject));
    },
    problem: problem => problems.push(problem),
  });
  if (problems.length) throw problems[0];
  return read;
}
