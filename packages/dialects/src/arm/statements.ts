import { Facts } from './facts';
import { Identity } from './identity';
import { merge } from './merge';
import { ArmResource, doubtOf } from './resource';

const keyOf = ({ type, names }: Identity) =>
  `${type} ${names.map(name => name.key).join('/')}`;

/** Resources in the order in which they stand, with all statements of one together. @internal */
export function byResource(resources: readonly ArmResource[]): ArmResource[][] {
  const groups = new Map<string, ArmResource[]>();
  for (const resource of resources) {
    const key = keyOf(resource.identity);
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return [...groups.values()];
}

/** Writes down one statement after the other; what two state differently is not known. @internal */
export function writeStatements(
  facts: Facts,
  statements: readonly ArmResource[],
  write: (facts: Facts, statement: ArmResource) => void,
): void {
  if (statements.length === 1) {
    write(facts, statements[0]);
    return;
  }
  const [first, ...others] = statements.map(statement => {
    const own = Facts.create();
    write(own, statement);
    return own;
  });
  if (!first) return;
  others.forEach(other => merge(first, other));
  facts.graft(first);
}

/**
 * Writes down the settings of a resource that must be there to have them. A
 * statement that may not come into force leaves what it says of not known.
 * @internal
 */
export function writeSettings(
  facts: Facts,
  statements: readonly ArmResource[],
  write: (facts: Facts, statement: ArmResource) => void,
): void {
  const made = statements.filter(({ presence }) => presence === 'yes');
  writeStatements(facts, made, write);
  for (const statement of statements) {
    if (statement.presence !== 'maybe') continue;
    facts.leaveUnread(
      [[]],
      'whether this is deployed is not known',
      doubtOf(statement),
    );
  }
}
