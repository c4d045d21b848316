import {
  Facts,
  WorkspaceIsolation,
  readFacts,
  recognised,
} from '@ringfence/engine';
import { isatty } from 'node:tty';
import type { CheckOutput, SubjectOutput } from '../contract';
import { Judged, SourceSpot } from '../judge/judge';
import type { UnreadSpot } from '../judge/unreadSpots';
import { CreateRenderer, placeText, unreadPlace } from './report';
import { jsonText } from './clean';

type Item = SubjectOutput;

const spot = ({ file, pointer, line }: SourceSpot): Item['source'] => ({
  file,
  pointer,
  line,
});

function inboundOf({ inbound }: Facts) {
  const access = recognised(inbound?.publicNetworkAccess);
  const selected = access === 'Enabled' && inbound?.ipRules?.length;
  return {
    publicNetworkAccess: selected ? ('SelectedIps' as const) : access,
    ipRules: inbound?.ipRules,
    privateEndpoints: inbound?.privateEndpoints?.map(
      ({
        written: { name, status, subnetId, subresource, privateDnsZones },
      }) => ({
        name,
        status,
        subnetId,
        subresource,
        privateDnsZones,
      }),
    ),
  };
}

function outboundOf({ mode, outbound, isolation }: Facts) {
  return {
    isolationMode: mode,
    firewallSku: isolation.outbound?.firewallSku,
    rules: outbound?.rules?.map(rule => ({
      name: rule.name,
      type: recognised(rule.type),
      fqdn: rule.fqdn,
      serviceTag: rule.serviceTag,
      protocol: rule.protocol,
      portRanges: rule.portRanges,
      addressPrefixes: rule.addressPrefixes,
      serviceResourceId: rule.serviceResourceId,
      subresourceTarget: rule.subresourceTarget,
      sparkEnabled: rule.sparkEnabled,
    })),
  };
}

function isolationOf(isolation: WorkspaceIsolation): Item['isolation'] {
  const facts = readFacts(isolation);
  return {
    region: isolation.region,
    dataClassification: isolation.dataClassification,
    inbound: inboundOf(facts),
    outbound: outboundOf(facts),
    compute: isolation.compute?.map(compute => ({
      name: compute.name,
      type: compute.type,
      nodePublicIp: compute.nodePublicIp,
      sshPublicAccess: compute.sshPublicAccess,
      localAuth: compute.localAuth,
      subnetId: compute.subnetId,
      loadBalancerType: compute.loadBalancerType,
    })),
    endpoints: isolation.endpoints?.map(endpoint => ({
      name: endpoint.name,
      kind: endpoint.kind,
      publicNetworkAccess: endpoint.publicNetworkAccess,
      authMode: endpoint.authMode,
      deployments: endpoint.deployments?.map(
        ({ name, egressPublicNetworkAccess }) => ({
          name,
          egressPublicNetworkAccess,
        }),
      ),
    })),
    identity: isolation.identity,
    customerManagedKey: isolation.customerManagedKey,
    highBusinessImpact: isolation.highBusinessImpact,
  };
}

const unreadOf = (parts: readonly UnreadSpot[]) =>
  parts.map(part => ({
    pointers: part.pointers,
    reason: part.reason,
    place: unreadPlace(part),
    words: part.words,
  }));

/** One judged subject as the contract shows it. */
export function toContract({
  subject,
  posture,
  source,
  unread,
  spotOf,
}: Judged): Item {
  return {
    source: spot(source),
    subject: { type: subject.type, name: subject.name, kind: subject.kind },
    isolation: isolationOf(subject.isolation),
    unresolved: subject.unresolved,
    ...(unread.length && { unread: unreadOf(unread) }),
    posture: {
      basis: { kind: posture.basis.kind },
      verdict: posture.verdict,
      sentence: posture.sentence,
      lanes: posture.lanes,
      heldBackBy: posture.heldBackBy,
      compliance: posture.compliance,
      notProved: posture.notProved,
      results: posture.results.flatMap(({ status, ...result }) =>
        status === 'waived'
          ? []
          : [
              {
                check: result.check,
                title: result.title,
                status,
                nature: result.nature,
                severity: result.severity,
                boundary: result.boundary,
                observed: result.observed,
                expected: result.expected,
                because: result.because,
                fixes: result.fixes,
                source: result.source,
                places: result.places.map(place => ({
                  pointer: place.pointer,
                  observed: place.observed,
                  source: spot(spotOf(place.pointer)),
                })),
              },
            ],
      ),
    },
  };
}

/**
 * The JSON output: an array, absent where something is not known. A terminal gets
 * it indented, a pipe a line for each subject.
 */
export const jsonRenderer: CreateRenderer = write => {
  const indent = isatty(1) ? 2 : undefined;
  let before = '[';
  const print = (item: CheckOutput[number]) => {
    write(`${before}\n${jsonText(item, indent)}`);
    before = ',';
  };
  return {
    add: judged => print(toContract(judged)),
    end({ problems, unread, skipped }) {
      for (const { file, line, message } of problems) {
        if (file === undefined) continue;
        print({
          source: { file, pointer: '', line },
          whole: true,
          unread: [
            {
              pointers: [''],
              reason: message,
              place: placeText({ file, line }),
            },
          ],
        });
      }
      for (const { file, parts } of unread) {
        print({ source: { file, pointer: '' }, unread: unreadOf(parts) });
      }
      if (skipped.length) print({ skipped: [...skipped] });
      write(before === '[' ? '[]\n' : '\n]\n');
    },
  };
};
