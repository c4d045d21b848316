import { Part, Unresolved } from './expressions/value';

/** One segment of a resource's name; without `text` where nobody can tell it. @internal */
export interface Segment {
  key: string;
  text?: string;
}

/** Which resource this is: type and names from the outermost, lower-cased to compare. @internal */
export interface Identity {
  type: string;
  names: Segment[];
  /** Lower-cased; absent where the source does not say. */
  scope?: { subscriptionId: string; resourceGroup: string };
  /** The scope as it is written. */
  subscriptionId?: string;
  resourceGroup?: string;
}

/** Splits a text at its slashes; an open stretch belongs to one segment. @internal */
export function segmentsOf(value: unknown): Segment[] {
  if (typeof value !== 'string' && !(value instanceof Unresolved)) return [];
  const parts: readonly Part[] =
    value instanceof Unresolved ? value.parts : [value];
  const segments: Segment[] = [{ key: '', text: '' }];
  for (const part of parts) {
    if (typeof part === 'string') {
      part.split('/').forEach((piece, index) => {
        if (index > 0) segments.push({ key: '', text: '' });
        const last = segments[segments.length - 1];
        last.key += piece.toLowerCase();
        if (last.text !== undefined) last.text += piece;
      });
    } else {
      const last = segments[segments.length - 1];
      last.key += `{${part.of.toLowerCase()}}`;
      last.text = undefined;
    }
  }
  return segments;
}

/** Reads a resource id; `undefined` for what is none. @internal */
export function identityOfId(value: unknown): Identity | undefined {
  const segments = segmentsOf(value).filter(segment => segment.key !== '');
  const at = segments.map(segment => segment.key).lastIndexOf('providers');
  const rest = segments.slice(at + 1);
  if (at < 0 || rest.length < 3 || rest.length % 2 === 0) return undefined;
  const [namespace, ...pairs] = rest;
  const types = pairs.filter((_, index) => index % 2 === 0);
  if (types.some(type => type.text === undefined)) return undefined;
  return {
    type: [namespace, ...types].map(segment => segment.key).join('/'),
    names: pairs.filter((_, index) => index % 2 === 1),
    ...scopeOf(segments.slice(0, at)),
  };
}

function scopeOf(segments: Segment[]): Partial<Identity> {
  const after = (word: string) => {
    const at = segments.findIndex(segment => segment.key === word);
    return at < 0 ? undefined : segments[at + 1]?.text;
  };
  const subscriptionId = after('subscriptions');
  const resourceGroup = after('resourcegroups');
  return {
    ...(subscriptionId && { subscriptionId }),
    ...(resourceGroup && { resourceGroup }),
    ...(subscriptionId &&
      resourceGroup && {
        scope: {
          subscriptionId: subscriptionId.toLowerCase(),
          resourceGroup: resourceGroup.toLowerCase(),
        },
      }),
  };
}

/** The group in an id, to compare: what is open in it stands as it is written. @internal */
export function groupOf(id: unknown): string | undefined {
  const [, ...segments] = segmentsOf(id).map(({ key }) => key);
  const [subscriptions, subscription, groups, group] = segments;
  return subscriptions === 'subscriptions' && groups === 'resourcegroups'
    ? `${subscription}/${group}`
    : undefined;
}

/** Whether two identities may be one resource, as far as both say where they are. @internal */
export function isSameResource(one: Identity, other: Identity): boolean {
  return (
    one.type === other.type &&
    one.names.length === other.names.length &&
    one.names.every((name, index) => name.key === other.names[index].key) &&
    (!one.scope ||
      !other.scope ||
      (one.scope.subscriptionId === other.scope.subscriptionId &&
        one.scope.resourceGroup === other.scope.resourceGroup))
  );
}

/** The resource that this one belongs to; `undefined` for one of the first level. @internal */
export function parentOf(identity: Identity): Identity | undefined {
  if (identity.names.length < 2) return undefined;
  return {
    ...identity,
    type: identity.type.split('/').slice(0, -1).join('/'),
    names: identity.names.slice(0, -1),
  };
}
