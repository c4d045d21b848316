import { pointer } from '@ringfence/engine';
import { isWithin } from '@ringfence/engine/internal';
import { Keyed, Path, restored, valueAt } from './keyed';
import { isFields, isSame } from './written';

/** A fact that is not written alike on both sides. @internal */
export interface Candidate {
  path: Path;
  /** Where it stands in what is observed, or stood in what was approved. */
  pointer: string;
  /** What became of it; `unsaid` where one side does not state it. */
  kind: 'changed' | 'added' | 'removed' | 'unsaid';
  /** No drift unless it moves a boundary: a state, or what Azure adds or names by itself. */
  isAzures: boolean;
}

/** What people do not write: states, and what goes by names that Azure gives. */
const AZURES = [
  '/outbound/serviceRules',
  '/outbound/networkStatus',
  '/outbound/sparkReady',
  '/outbound/provisionOnCreation',
  '/outbound/changeableIsolationModes',
  '/outbound/rules/*/status',
  '/outbound/rules/*/category',
  '/inbound/privateEndpoints/*/name',
  '/inbound/privateEndpoints/*/id',
  '/resources/*/*/privateEndpoints/*/name',
  '/resources/*/*/privateEndpoints/*/id',
];

/** What is not Azure's to say: which workspace it is, and what people mean by it. */
const NOT_AZURES = [
  '/unread',
  '/needs',
  '/dataClassification',
  '/workspace/name',
  '/workspace/subscriptionId',
  '/workspace/resourceGroup',
  '/workspace/tenantId',
];

/** Azure's default rules of a network security group begin here; people's end before. */
const DEFAULT_RULES_FROM = 65_000;

const CATEGORIES_OF_AZURE = ['Required', 'Recommended', 'Dependency'];

/** Whether an entry is one that Azure puts into the list. */
function isMadeByAzure(pattern: string, entry: unknown): boolean {
  if (!isFields(entry)) return false;
  if (isWithin(pattern, '/outbound/rules/*')) {
    return CATEGORIES_OF_AZURE.some(each =>
      isSame('category', entry.category, each),
    );
  }
  return (
    typeof entry.priority === 'number' &&
    entry.priority >= DEFAULT_RULES_FROM &&
    pattern.includes('/networkSecurityGroup/rules/')
  );
}

/** The pointer that a path leads to in one side; `undefined` where it misses an entry. */
function pointerIn(side: unknown, path: Path): string | undefined {
  const parts: (string | number)[] = [];
  let inner: unknown = side;
  for (const step of path) {
    if (inner instanceof Keyed) {
      const index = [...inner.entries.keys()].indexOf(step);
      if (index < 0) return undefined;
      parts.push(index);
      inner = inner.entries.get(step);
    } else {
      parts.push(step);
      inner = isFields(inner) ? inner[step] : undefined;
    }
  }
  return pointer(...parts);
}

/** All that is not written alike in two aligned isolations. @internal */
export function candidatesOf(approved: unknown, observed: unknown) {
  const found: Candidate[] = [];
  const add = (path: Path, pattern: string, kind: Candidate['kind']) => {
    if (NOT_AZURES.some(each => isWithin(pattern, each))) return;
    const entry = restored(
      valueAt(kind === 'removed' ? approved : observed, path),
    );
    found.push({
      path,
      pointer: pointerIn(observed, path) ?? pointerIn(approved, path) ?? '',
      kind,
      isAzures:
        AZURES.some(each => isWithin(pattern, each)) ||
        isMadeByAzure(pattern, entry),
    });
  };
  const walk = (a: unknown, b: unknown, path: Path, pattern: string): void => {
    if (a === undefined && b === undefined) return;
    if (a instanceof Keyed && b instanceof Keyed) {
      const keys = new Set([...a.entries.keys(), ...b.entries.keys()]);
      for (const key of keys) {
        const [next, at] = [[...path, key], `${pattern}/*`];
        if (!a.entries.has(key)) add(next, at, 'added');
        else if (!b.entries.has(key)) add(next, at, 'removed');
        else walk(a.entries.get(key), b.entries.get(key), next, at);
      }
    } else if (a === undefined || b === undefined) {
      add(path, pattern, 'unsaid');
    } else if (isFields(a) && isFields(b) && !(a instanceof Keyed)) {
      for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
        walk(a[field], b[field], [...path, field], `${pattern}/${field}`);
      }
    } else if (!isSame(path[path.length - 1] ?? '', a, b)) {
      add(path, pattern, 'changed');
    }
  };
  walk(approved, observed, [], '');
  return found;
}
