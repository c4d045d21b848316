import {
  ApprovedDestination,
  DEFAULT_WAIVER_DAYS,
  ENFORCEMENTS,
  Enforcement,
  Policy,
  PolicyWaivers,
  Tier,
  VERDICT_LABELS,
  WaiverTerms,
} from '@ringfence/engine';
import { cleanLine } from './clean';

type Said = Record<string, Enforcement>;

/** How checks are enforced, a line for each way that is used. */
function enforcementLines(said: Said, indent: string): string[] {
  return ENFORCEMENTS.flatMap(way => {
    const ids = Object.keys(said).filter(id => said[id] === way);
    return ids.length ? `${indent}${way}: ${ids.join(', ')}` : [];
  });
}

function approvalText(approval: Tier['approval']): string {
  if (approval === 'automatic') return '';
  if (approval === 'manual') return ', approved by a person';
  const { count, groups } = approval;
  const people = count === 1 ? 'a person' : `${count} people`;
  return `, approved by ${people} of ${groups.join(' or ')}`;
}

function tierLines([name, tier]: [string, Tier]): string[] {
  const { minimumVerdict, approval, inherits, enforcement } = tier;
  const least = VERDICT_LABELS[minimumVerdict];
  const more = minimumVerdict === 'exfiltration-protected' ? '' : ' or better';
  return [
    `  ${name}: ${least}${more}${approvalText(approval)}${
      inherits === undefined ? '' : `, inherits from ${inherits}`
    }`,
    ...enforcementLines(enforcement ?? {}, '    '),
  ];
}

function termsText({ maximumDays, approval }: WaiverTerms): string {
  const days = maximumDays === undefined ? '' : `at most ${maximumDays} days`;
  const approved = approval ? approvalText(approval).slice(2) : '';
  return [days, approved].filter(Boolean).join(', ');
}

function waiverLines({ checks = {}, ...every }: PolicyWaivers): string[] {
  const all = termsText({ maximumDays: DEFAULT_WAIVER_DAYS, ...every });
  return [
    `Waivers: ${all}`,
    ...Object.entries(checks).map(
      ([id, { never, ...terms }]) =>
        `  ${id}: ${never ? 'never' : termsText(terms) || 'as every check'}`,
    ),
  ];
}

function destinationLines(entry: ApprovedDestination): string[] {
  const { destination, type, ports, tiers, owner, reason } = entry;
  const limits = [
    type,
    ports && `port ${ports}`,
    tiers && `${tiers.join(' and ')} data`,
  ].filter(Boolean);
  return [
    `  ${destination}${limits.length ? ` (${limits.join('; ')})` : ''}`,
    `    ${owner}: ${reason}`,
  ];
}

const listed = (items: readonly string[] | undefined, none: string) =>
  items?.length ? items.join(', ') : none;

/** What people read of a policy: what it asks for, of which data, and its version. */
export function policyText(policy: Policy, version: string): string {
  const { name, revision, tiers, enforcement, regions, destinations } = policy;
  const { approved, subscriptions, writeCapable } = destinations;
  const all = enforcementLines(enforcement, '  ');
  const lines = [
    `Policy ${name}, revision ${revision}`,
    `Version ${version}`,
    '',
    'Tiers, by data classification',
    ...Object.entries(tiers).flatMap(tierLines),
    '',
    'Checks, for every tier',
    ...(all.length ? all : ['  none but the constraints of Azure']),
    '',
    `Regions: ${regions ? listed(regions, 'none') : 'any'}`,
    ...waiverLines(policy.waivers ?? {}),
    `Write-capable, beside the shipped list: ${listed(writeCapable, 'none')}`,
    ...(subscriptions
      ? [`Subscriptions beside the own: ${listed(subscriptions, 'none')}`]
      : []),
    approved
      ? `Approved destinations${approved.length ? '' : ': none'}`
      : 'Approved destinations: any',
    ...(approved ?? []).flatMap(destinationLines),
  ];
  const told = lines.map(line => `${/^ */.exec(line)![0]}${cleanLine(line)}`);
  return `${told.join('\n')}\n`;
}
