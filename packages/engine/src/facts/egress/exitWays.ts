import { FilterRule } from './filter';
import { Lead, Leads } from './leads';
import { Segment } from './nextHops';
import { Exit } from './preparedEgress';
import { Way, WayKind } from './way';
import { Ways } from './ways';

/** Where a way through one of a subnet's exits leads, by a rule of its group and one of what filters it; of all subnets alike. @internal */
export interface ExitLead extends Lead {
  /** Which of the exits. */
  exit: number;
  /** Which rule of the group, if one limits it. */
  group: number | undefined;
  filter: FilterRule | undefined;
  /** A way of the filter itself, which no exit is part of. */
  whole?: Way;
}

/** What a segment leads to where that is a part of the internet. */
function labelOf({ name }: Segment): string | undefined {
  const prefix = /^the route for (\S+)$/.exec(name)?.[1];
  return prefix !== '0.0.0.0/0' ? prefix : undefined;
}

/** A way out of one subnet; its words are made when they are asked for, which few are. */
class SubnetWay implements Way {
  readonly by: WayKind;
  readonly addresses: Way['addresses'];
  readonly tag: string | undefined;
  readonly host: string | undefined;
  readonly other: Way['other'];
  readonly #exit: Exit;
  readonly #group: FilterRule | undefined;
  readonly #filter: FilterRule | undefined;

  constructor(lead: ExitLead, exit: Exit, group: FilterRule | undefined) {
    this.by = lead.by;
    this.addresses = lead.addresses;
    this.tag = lead.tag;
    this.host = lead.host;
    this.other = lead.other;
    this.#exit = exit;
    this.#group = group;
    this.#filter = lead.filter;
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

/** The ways that lead there out of the subnet that has these exits and this group. @internal */
export const waysBy = (
  leads: Leads,
  exits: readonly Exit[],
  group: readonly FilterRule[] | undefined,
): Ways =>
  Ways.alike(
    leads,
    (lead: ExitLead) =>
      lead.whole ??
      new SubnetWay(
        lead,
        exits[lead.exit],
        lead.group === undefined ? undefined : group?.[lead.group],
      ),
  );
