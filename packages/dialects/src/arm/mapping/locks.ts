import { Facts } from '../facts';
import { referenceOf } from '../reference';
import { ArmResource, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { byResource, writeSettings } from '../statements';
import { putList } from './lists';

/** Sets down the locks that the document makes; one without a scope is on the group it is deployed to. @internal */
export function mapLocks(
  facts: Facts,
  { node }: ArmResource,
  index: ResourceIndex,
): void {
  const locks = byResource(
    index.ofType(TYPES.lock).filter(({ presence }) => presence !== 'no'),
  );
  if (!locks.length) return;
  putList(facts, ['locks'], node, locks, (entry, statements) =>
    writeSettings(entry, statements, (own, lock) => {
      own.text(['level'], lock.node.find('properties', 'level'));
      const written = lock.node.get('scope');
      const scope = written.isAbsent ? undefined : referenceOf(written, index);
      if (scope !== undefined) own.put(['scope'], scope, written.at);
    }),
  );
}
