import {
  AddressPlan,
  MissingFact,
  SubnetPlan,
  subnetTitle,
} from '@ringfence/advice';
import type { Spot } from '../input/document';
import { cleanLine, jsonText } from './clean';
import { count, placeText } from './report';

/** The plan of one workspace, and where things stand in its file. */
export interface PlannedWorkspace {
  name: string;
  plan: AddressPlan;
  spot: Spot;
  spotOf(pointer: string): Spot;
}

const ADDRESSES = (n: number) =>
  `${n.toLocaleString('en')} ${n === 1 ? 'address' : 'addresses'}`;

/** A line of the text, whose parts may come from a file. */
const line = (depth: number, ...parts: string[]) =>
  `${' '.repeat(depth)}${parts.map(cleanLine).join('')}`;

const FITS = {
  yes: 'All of it fits',
  no: 'It does not fit',
  unknown: 'Not known whether it fits',
} as const;

function subnetLines(subnet: SubnetPlan): string[] {
  const { given, needed, needs, reserved, smallestPrefix } = subnet;
  const smallest =
    smallestPrefix === undefined
      ? 'no subnet holds'
      : `/${smallestPrefix} holds`;
  if (!needs.length) {
    const range = given ? `, ${given.prefix}` : '';
    return [
      line(
        2,
        `Subnet ${subnetTitle(subnet)}${range}: nothing of this workspace`,
      ),
    ];
  }
  const left = given?.fits
    ? `${given.free.toLocaleString('en')} free`
    : 'too small';
  const has = given ? `; has ${given.prefix}, ${left}` : '';
  return [
    line(
      2,
      `Subnet ${subnetTitle(subnet)}: ${smallest} ${ADDRESSES(needed)}${has}`,
    ),
    ...needs.map(need =>
      line(4, `${need.count.toLocaleString('en')} for ${need.what}`),
    ),
    line(4, `${reserved} that Azure keeps`),
  ];
}

/** `upgradeSurge` as a flag: `--upgrade-surge`. */
export const flagOf = (option: string) =>
  `--${option.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

const missingLine = ({ pointer, says, option }: MissingFact) =>
  line(4, `${says} (${pointer}${option ? `, or ${flagOf(option)}` : ''})`);

const headed = (title: string, lines: string[]) =>
  lines.length ? [line(2, title), ...lines] : [];

function problemLines({ plan, spotOf }: PlannedWorkspace): string[] {
  return plan.problems.flatMap(problem => {
    const { pointer, severity, observed, expected, remedy } = problem;
    const at = pointer.startsWith('/options/')
      ? flagOf(pointer.split('/')[2])
      : `${placeText(spotOf(pointer))} ${pointer}`;
    return [
      line(4, `${severity}: ${observed}`),
      line(6, at),
      line(6, `Expected ${expected}. ${remedy}`),
    ];
  });
}

function sourceLines({ subnets, problems }: AddressPlan): string[] {
  const all = [
    ...subnets.flatMap(({ needs }) => needs.map(({ source }) => source)),
    ...problems.flatMap(({ source }) => source ?? []),
  ];
  const pages = new Map(all.map(source => [source.url, source]));
  return [...pages.values()].map(({ title, date, url }) =>
    line(4, `${title} (${date}) ${url}`),
  );
}

function headline({ fits, needed, atLeast, subnets }: AddressPlan): string {
  const isCounted = subnets.some(({ needs }) => needs.length > 0);
  if (!isCounted && atLeast) {
    return `${FITS[fits]}: nothing is known to take addresses of your networks`;
  }
  const least = atLeast ? 'at least ' : '';
  return `${FITS[fits]}: it takes ${least}${ADDRESSES(
    needed,
  )} of your networks`;
}

/** What people read: how many addresses, subnet by subnet, what is wrong and what else could be done. */
export function addressesText(planned: PlannedWorkspace): string {
  const { plan, name, spot } = planned;
  return [
    line(0, `${placeText(spot)}: workspace ${name}`),
    line(2, headline(plan)),
    ...plan.subnets.flatMap(subnetLines),
    ...headed('Problems', [
      ...problemLines(planned),
      ...(plan.moreProblems
        ? [line(4, `and ${plan.moreProblems.toLocaleString('en')} more`)]
        : []),
    ]),
    ...headed('Not known', plan.notKnown.map(missingLine)),
    ...headed(
      'Room in the space',
      (plan.proposal ?? []).map(({ name: subnet, prefix, needed }) =>
        line(
          4,
          `${prefix} for ${subnet.replace(/^for /, '')}, ${ADDRESSES(needed)}`,
        ),
      ),
    ),
    ...headed(
      'Where addresses are short',
      plan.alternatives.map(({ title, mainNetwork, privateEndpoints }) =>
        line(
          4,
          `${title}: ${ADDRESSES(mainNetwork)} of your network, ${count(
            privateEndpoints.then,
            'private endpoint',
          )} instead of ${privateEndpoints.now}`,
        ),
      ),
    ),
    ...headed('By', sourceLines(plan)),
    '',
  ].join('\n');
}

/** The same for programs: one entry for each workspace. */
export const addressesJson = (found: readonly PlannedWorkspace[]): string =>
  `${jsonText(
    found.map(({ name, spot, plan }) => ({
      source: spot,
      workspace: name,
      plan,
    })),

    2,
  )}\n`;
