import { isRecord, SourceNode } from '../../shared/sourceNode';
import { Tree } from '../tree';
import { fromJson } from './deployments';
import { argument, block, isOpenNode, Lower } from './source';

/** Whether it is a lock, which stands below what it locks. */
const isLock = (body: SourceNode) =>
  /^Microsoft\.Authorization\/locks@/i.test(body.get('type')?.text() ?? '');

/** A resource by Azure's own API: its body is Azure's. */
export const azapi: Lower = body => {
  const content = fromJson(body.get('body'));
  const beside = {
    scope: isLock(body) ? body.get('parent_id') : undefined,
    location: body.get('location'),
    tags: body.get('tags'),
    identity: identity(),
  };
  if (content && !isRecord(content.value)) {
    // Nothing of a body that is an expression is known, its `properties` least.
    return { ...beside, kind: content, properties: content };
  }
  const own = Object.fromEntries(content?.entries() ?? []);
  return { ...beside, ...own };

  function identity(): Tree | undefined {
    const found = block(body, 'identity');
    if (!found || isOpenNode(found)) return found;
    return { type: argument(found, 'type') };
  }
};
