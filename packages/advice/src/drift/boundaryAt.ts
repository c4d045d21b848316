import { BOUNDARIES, Boundary } from '@ringfence/engine';

/** Sections of an isolation, and the boundary each belongs to. */
const SECTIONS: readonly [string, Boundary][] = [
  ['/inbound', 'inbound'],
  ['/resources', 'resources'],
  ['/compute', 'compute'],
  ['/endpoints', 'compute'],
  ['/imageBuildCompute', 'compute'],
  ['/outbound', 'outbound'],
  ['/customNetwork', 'outbound'],
];

/** The boundary that a fact belongs to where it moves none; the whole isolation belongs to all. @internal */
export function boundariesAt(pointer: string): readonly Boundary[] {
  if (!pointer) return BOUNDARIES;
  const section = SECTIONS.find(
    ([at]) => pointer === at || pointer.startsWith(`${at}/`),
  );
  return [section?.[1] ?? 'resources'];
}
