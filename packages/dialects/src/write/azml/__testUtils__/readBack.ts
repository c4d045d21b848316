import { WorkspaceIsolation } from '@ringfence/engine';
import { parse } from 'yaml';
import { readDocument } from '../../../readDocument';
import type { WrittenFile } from '../../written';

/** The isolation that Azure ML YAML files state together: an update lies over the workspace, parts stand in its lists. */
export function readBack(files: readonly WrittenFile[]): WorkspaceIsolation {
  const subjects = files
    .filter(({ path }) => path.endsWith('.yml'))
    .flatMap(({ content }) => {
      const reading = readDocument(parse(content), { format: 'yaml' });
      expect(reading.notes).toEqual([]);
      expect(reading.unread).toEqual([]);
      return reading.subjects;
    });
  let whole: WorkspaceIsolation = {};
  for (const { type, isolation } of subjects) {
    expect(isolation.unread ?? []).toEqual([]);
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
