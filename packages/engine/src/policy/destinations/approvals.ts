import { parsePorts } from '../../network/ports';
import { RuleFacts } from '../../facts/ruleFacts';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { coveringPatterns } from '../../network/hosts';
import { PortSet } from '../../network/portSet';
import { ApprovedDestination } from '../policy';
import { plainTier } from '../tiers';
import { plainDestination, typesOf } from './forms';

/** An approved destination, ready to be asked. @internal */
export interface Approval {
  /** The tiers it is for; absent for all. */
  tiers?: ReadonlySet<string>;
  /** The ports it is for; absent for any. */
  ports?: PortSet;
}

type RuleType = NonNullable<(typeof OUTBOUND_RULE_TYPES)[number]>;
type Shelf<T> = Map<string, T[]>;

function put<T>(shelf: Shelf<T>, key: string, value: T): void {
  const there = shelf.get(key);
  if (there) there.push(value);
  else shelf.set(key, [value]);
}

function readApproval({ tiers, ports }: ApprovedDestination): Approval {
  return {
    ...(tiers && { tiers: new Set(tiers.map(plainTier)) }),
    ...(ports !== undefined && {
      ports: PortSet.create(parsePorts(ports) ?? []),
    }),
  };
}

/** Whether a text is one in which `*` stands for any text. */
function fits(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether an ARM id is one of a pattern's, part by part. */
function fitsId(pattern: readonly string[], id: readonly string[]): boolean {
  return (
    pattern.length === id.length &&
    pattern.every((part, index) => fits(part, id[index]))
  );
}

/**
 * Approved destinations, on shelves by what they are looked up with: a rule costs
 * a few looks, however many are approved. Patterns of ARM ids alone are gone
 * through one by one.
 * @internal
 */
export class Approvals {
  readonly #hosts: Shelf<Approval> = new Map();
  readonly #tags: Shelf<Approval> = new Map();
  readonly #ids: Shelf<Approval> = new Map();
  readonly #idPatterns: { parts: string[]; approval: Approval }[] = [];
  readonly #all: Record<RuleType, Approval[]> = {
    FQDN: [],
    ServiceTag: [],
    PrivateEndpoint: [],
  };

  private constructor() {}

  static create(approved: readonly ApprovedDestination[]): Approvals {
    const approvals = new Approvals();
    for (const entry of approved) approvals.#add(entry);
    return approvals;
  }

  #add(entry: ApprovedDestination): void {
    const plain = plainDestination(entry);
    const approval = readApproval(entry);
    for (const type of typesOf(entry)) {
      if (plain === '*') this.#all[type].push(approval);
      else if (type === 'FQDN') put(this.#hosts, plain, approval);
      else if (type === 'ServiceTag') put(this.#tags, plain, approval);
      else if (!plain.includes('*')) put(this.#ids, plain, approval);
      else this.#idPatterns.push({ parts: plain.split('/'), approval });
    }
  }

  /** The approvals of all that is on the internet. */
  get #internet(): Approval[] {
    return this.#tags.get('internet') ?? [];
  }

  /** The approvals of every host of a pattern. */
  ofHost(pattern: string): Approval[] {
    return [
      ...this.#all.FQDN,
      ...this.#internet,
      ...coveringPatterns(pattern).flatMap(key => this.#hosts.get(key) ?? []),
    ];
  }

  /** The approvals of a service tag: its own, and those of the tag it is a part of. */
  ofTag(tag: NonNullable<RuleFacts['tag']>): Approval[] {
    const found = [...this.#all.ServiceTag];
    let key = tag;
    for (;;) {
      found.push(...(this.#tags.get(key) ?? []));
      const dot = key.lastIndexOf('.');
      if (dot < 0) break;
      key = key.slice(0, dot);
    }
    return key === 'virtualnetwork' ? found : [...found, ...this.#internet];
  }

  /** The approvals of addresses that stand in for a service tag: nothing names them but the internet as a whole. */
  ofAddresses(): Approval[] {
    return [...this.#all.ServiceTag, ...this.#internet];
  }

  /** The approvals of a resource that is reached by private endpoint. */
  ofResource(id: string): Approval[] {
    const plain = id.trim().toLowerCase();
    const parts = plain.split('/');
    return [
      ...this.#all.PrivateEndpoint,
      ...(this.#ids.get(plain) ?? []),
      ...this.#idPatterns
        .filter(pattern => fitsId(pattern.parts, parts))
        .map(({ approval }) => approval),
    ];
  }
}
