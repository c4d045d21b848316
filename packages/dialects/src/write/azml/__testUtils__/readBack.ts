import { Unread, WorkspaceIsolation } from '@ringfence/engine';
import { parse } from 'yaml';
import { readDocument } from '../../../readDocument';
import type { Unsayable, WrittenFile, WrittenFiles } from '../../written';

const isAbout = (left: string | Unread, pointer: string) =>
  typeof left === 'object' && left.pointers.every(one => one === pointer);

/** What is read of one file, which has to be all of it but for what files are said not to hold. */
function subjectsOf(
  { path, content }: WrittenFile,
  unsayable: readonly Unsayable[],
) {
  const { subjects, notes, unread } = readDocument(parse(content), {
    format: 'yaml',
  });
  const left = [
    ...notes,
    ...unread,
    ...subjects.flatMap(({ isolation }) => isolation.unread ?? []),
  ].filter(one => !unsayable.some(({ pointer }) => isAbout(one, pointer)));
  if (left.length > 0) {
    throw new Error(`${path} is not read whole: ${JSON.stringify(left)}`);
  }
  return subjects;
}

/** The isolation that Azure ML YAML files state together: an update lies over the workspace, parts stand in its lists. */
export function readBack({
  files,
  unsayable,
}: WrittenFiles): WorkspaceIsolation {
  const subjects = files
    .filter(({ path }) => path.endsWith('.yml'))
    .flatMap(file => subjectsOf(file, unsayable));
  let whole: WorkspaceIsolation = {};
  for (const { type, isolation } of subjects) {
    if (type === 'workspace') {
      whole = {
        ...whole,
        ...isolation,
        inbound: { ...whole.inbound, ...isolation.inbound },
        outbound: { ...whole.outbound, ...isolation.outbound },
      };
    } else if (type === 'compute') {
      whole.compute = [...(whole.compute ?? []), ...isolation.compute!];
    } else if (type === 'endpoint') {
      whole.endpoints = [...(whole.endpoints ?? []), ...isolation.endpoints!];
    } else {
      const [{ name, deployments }] = isolation.endpoints!;
      const endpoint = whole.endpoints!.find(one => one.name === name)!;
      endpoint.deployments = [...(endpoint.deployments ?? []), ...deployments!];
    }
  }
  return whole;
}

const plain = (value: unknown) =>
  typeof value === 'string' ? value.toLowerCase().replace(/_/g, '') : value;

/** Every fact of an isolation by its pointer, without regard to how Azure's values are spelled. */
export function factsOf(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, plain(value)]];
  return Object.entries(value).flatMap(([key, item]) =>
    factsOf(item, `${at}/${key}`),
  );
}
