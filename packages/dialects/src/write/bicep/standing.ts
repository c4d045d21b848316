import { knownApiVersion } from '../blueprint/apiVersions';
import { Symbols } from '../blueprint/symbols';
import type { Place } from '../blueprint';
import { bicepText } from './bicepText';
import { Code, Entries, Entry, declaration } from './syntax';

const ID =
  /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/]+)\/providers\/([A-Za-z.]+)\/([^?#]+)$/;
const TYPE = /^[A-Za-z]+$/;

/** What an id names. */
interface Named {
  place: Place;
  type: string;
  names: readonly string[];
}

/** An id taken apart, where what Bicep makes of its parts is that very text. */
function namedBy(id: string): Named | undefined {
  const [, subscriptionId, resourceGroup, namespace, rest] = ID.exec(id) ?? [];
  if (rest === undefined) return undefined;
  const segments = rest.split('/');
  const types = segments.filter((_, at) => at % 2 === 0);
  const isWhole = segments.length % 2 === 0 && !segments.includes('');
  if (!isWhole || !types.every(type => TYPE.test(type))) return undefined;
  return {
    place: { subscriptionId, resourceGroup },
    type: [namespace, ...types].join('/'),
    names: segments.filter((_, at) => at % 2 === 1),
  };
}

/** The group that a deployment goes to, as a scope. @internal */
export const groupCode = ({ subscriptionId, resourceGroup }: Place): Code =>
  new Code(
    `resourceGroup(${bicepText(subscriptionId)}, ${bicepText(resourceGroup)})`,
  );

/** The resources that a file names and does not make. @internal */
export class Standing {
  /** What declares them, each after what it is a part of. */
  readonly declarations: string[] = [];
  readonly #symbols: Symbols;
  readonly #byId = new Map<string, string>();

  constructor(symbols: Symbols) {
    this.#symbols = symbols;
  }

  /** The symbol of what an id names, declared where it is not yet; `undefined` where the id is better written out. */
  symbolOf(id: string): string | undefined {
    const named = namedBy(id);
    return named && knownApiVersion(named.type) !== undefined
      ? this.#declared(named)
      : undefined;
  }

  #declared({ place, type, names }: Named): string {
    const key = JSON.stringify([place, type, names]);
    const known = this.#byId.get(key);
    if (known !== undefined) return known;
    const outer = names.slice(0, -1);
    const where: Entry =
      outer.length > 0
        ? [
            'parent',
            new Code(
              this.#declared({
                place,
                type: type.split('/').slice(0, -1).join('/'),
                names: outer,
              }),
            ),
          ]
        : ['scope', groupCode(place)];
    const own = names[names.length - 1];
    const symbol = this.#symbols.name(own);
    this.#byId.set(key, symbol);
    const frame = `resource ${symbol} '${type}@${knownApiVersion(
      type,
    )}' existing`;
    this.declarations.push(
      declaration(frame, new Entries([where, ['name', own]])),
    );
    return symbol;
  }
}
