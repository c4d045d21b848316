import { AddressSet } from '../../network/addressSet';
import { FilterRule } from './filter';
import { Exit } from './preparedEgress';
import { Segment } from './nextHops';
import { Way, WayKind } from './ways';

/** A way through one of a subnet's exits, by a rule of its group and one of what filters it; of all subnets alike. @internal */
export interface ExitWay extends Pick<Way, 'tag' | 'host' | 'other'> {
  /** Which of the exits. */
  exit: number;
  /** Which rule of the group, if one limits it. */
  group: number | undefined;
  filter: FilterRule | undefined;
  /** Public addresses, of each kind of traffic. */
  sets: AddressSet[];
  /** A way of the filter itself, which no exit is part of. */
  whole?: Way;
}

/** The addresses of a way, of all kinds of traffic. @internal */
export function addressesOfWay(way: ExitWay): AddressSet | undefined {
  if (way.sets.length > 1) way.sets = [AddressSet.union(way.sets)];
  return way.sets[0];
}

/** What a segment leads to where that is a part of the internet. */
function labelOf({ name }: Segment): string | undefined {
  const prefix = /^the route for (\S+)$/.exec(name)?.[1];
  return prefix !== '0.0.0.0/0' ? prefix : undefined;
}

/** Such a way out of one subnet; its words are made when they are asked for, which few are. */
class SubnetWay implements Way {
  readonly by: WayKind;
  readonly addresses: AddressSet | undefined;
  readonly tag: string | undefined;
  readonly host: string | undefined;
  readonly other: Way['other'];
  readonly #exit: Exit;
  readonly #group: FilterRule | undefined;
  readonly #filter: FilterRule | undefined;

  constructor(way: ExitWay, exit: Exit, group: FilterRule | undefined) {
    this.by = exit.by;
    this.addresses = addressesOfWay(way);
    this.tag = way.tag;
    this.host = way.host;
    this.other = way.other;
    this.#exit = exit;
    this.#group = group;
    this.#filter = way.filter;
  }

  get label(): string | undefined {
    return this.addresses && labelOf(this.#exit.segment);
  }

  get steps(): readonly string[] {
    const { step, through } = this.#exit;
    return [
      step,
      ...(this.#group ? [`security rule ${this.#group.name}`] : []),
      ...(this.#filter ? [`${through?.name} ${this.#filter.name}`] : []),
    ];
  }

  get pointers(): readonly string[] {
    return [
      this.#exit.segment.pointer,
      ...(this.#group?.pointer ? [this.#group.pointer] : []),
      ...(this.#filter?.pointer ? [this.#filter.pointer] : []),
    ];
  }
}

/** Such a way out of the subnet that has these exits and this group. @internal */
export const wayOutOf = (
  way: ExitWay,
  exits: readonly Exit[],
  group: readonly FilterRule[] | undefined,
): Way =>
  way.whole ??
  new SubnetWay(
    way,
    exits[way.exit],
    way.group === undefined ? undefined : group?.[way.group],
  );
