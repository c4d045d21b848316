import type { SecurityRule, Subnet } from '@ringfence/engine';
import { readSelector, Selector } from './destination';
import { readFlowRule } from './flow';
import { spacesOf, WalkedNetwork } from './networks';
import { Questions } from './questions';
import { Range } from './range';
import { Rule, selectorOf } from './rule';

/** What the tags of a subnet's group stand for. */
interface Surroundings {
  spaces: Range[];
  /** Spaces, and the prefixes of the subnet's own routes: the tag `VirtualNetwork`. */
  virtualNetwork: Selector;
}

const EVERY = readFlowRule(['*'], '*');

/** What `Internet` and `VirtualNetwork` mean on a subnet with these routes. */
export function surroundingsOf(
  network: WalkedNetwork,
  routes: readonly { addressPrefix?: string }[],
): Surroundings {
  const spaces = spacesOf(network);
  const routed = routes.map(({ addressPrefix = '' }) =>
    readSelector(addressPrefix, spaces, spaces),
  );
  const own = readSelector('VirtualNetwork', spaces, spaces);
  return {
    spaces,
    virtualNetwork: destination =>
      own(destination) || routed.some(selects => selects(destination)),
  };
}

const readerOf =
  ({ spaces, virtualNetwork }: Surroundings) =>
  (text: string): Selector =>
    text.toLowerCase() === 'virtualnetwork'
      ? virtualNetwork
      : readSelector(text, spaces, spaces);

function behindAll(surroundings: Surroundings): Rule[] {
  const read = readerOf(surroundings);
  const rule = (from: string, to: string, allows: boolean): Rule => ({
    allows,
    flow: EVERY,
    from: read(from),
    to: read(to),
  });
  return [
    rule('VirtualNetwork', 'VirtualNetwork', true),
    rule('*', 'Internet', true),
    rule('*', '*', false),
  ];
}

function readRule(rule: SecurityRule, surroundings: Surroundings): Rule {
  const read = readerOf(surroundings);
  return {
    allows: rule.access?.toLowerCase() === 'allow',
    flow: readFlowRule([rule.protocol ?? '*'], rule.portRanges ?? '*'),
    from: selectorOf(rule.sources, read),
    to: selectorOf(rule.destinations, read),
  };
}

/**
 * The outbound rules of a subnet's group in the order they are asked, Azure's own
 * behind them; undefined where there is no group. One of which no rule is known
 * limits nothing at worst, and refuses everything at best.
 */
export function readGroup(
  group: Subnet['networkSecurityGroup'],
  surroundings: Surroundings,
  questions: Questions,
): Rule[] | undefined {
  if (!group) return undefined;
  if (group === true || !group.rules) {
    return questions.ask('a group of which no rule is known')
      ? undefined
      : behindAll(surroundings).slice(-1);
  }
  const rules = group.rules
    .filter(({ direction }) => direction?.toLowerCase() === 'outbound')
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
    .map(rule => readRule(rule, surroundings));
  return [...rules, ...behindAll(surroundings)];
}
