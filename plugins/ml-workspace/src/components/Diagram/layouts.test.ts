import { WorkspaceIsolation } from '@ringfence/engine';
import { PictureNode } from '../../picture/picture';
import { pictureOf } from '../../picture/pictureOf';
import fc from 'fast-check';
import { Layout, Rect } from './geometry';
import { narrowLayout } from './narrowLayout';
import { wideLayout } from './wideLayout';

const access = fc.constantFrom('Enabled', 'Disabled', undefined);
const isolations = fc.record({
  inbound: fc.record({
    publicNetworkAccess: access,
    privateEndpoints: fc.array(fc.record({ status: fc.constant('Approved') }), {
      maxLength: 8,
    }),
  }),
  outbound: fc.record({
    isolationMode: fc.constantFrom(
      'Disabled',
      'AllowInternetOutbound',
      'AllowOnlyApprovedOutbound',
      undefined,
    ),
    rules: fc.array(
      fc.record({
        type: fc.constantFrom('FQDN', 'ServiceTag', 'PrivateEndpoint'),
        fqdn: fc.constantFrom('pypi.org', 'ml.azure.com', 'huggingface.co'),
        serviceTag: fc.constantFrom('Storage', 'AzureActiveDirectory'),
      }),
      { maxLength: 10 },
    ),
  }),
  compute: fc.array(
    fc.record({ type: fc.constant('AmlCompute'), nodePublicIp: fc.boolean() }),
    { maxLength: 9 },
  ),
  customNetwork: fc.record({
    egress: fc.record({ filter: fc.constantFrom('Firewall', undefined) }),
    virtualNetworks: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'd'),
        role: fc.constantFrom('hub', 'spoke'),
        peeredWith: fc.subarray(['a', 'b', 'c', 'd']),
      }),
      { maxLength: 6 },
    ),
  }),
}) as fc.Arbitrary<WorkspaceIsolation>;

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;

const inside = ({ x, y, width, height }: Rect, layout: Layout) =>
  x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height;

describe.each([
  ['wide', wideLayout],
  ['narrow', narrowLayout],
])('the %s layout', (_, layoutOf) => {
  it('shows every box once, none over another, all of it inside', () => {
    fc.assert(
      fc.property(isolations, isolation => {
        const picture = pictureOf(isolation);
        const layout = layoutOf(picture);
        const ids = (nodes: PictureNode[]) => nodes.map(({ id }) => id).sort();
        expect(ids(layout.nodes.map(({ node }) => node))).toEqual(
          ids(picture.nodes),
        );
        layout.nodes.forEach((one, index) => {
          expect(inside(one, layout)).toBe(true);
          const others = layout.nodes.slice(index + 1);
          expect(others.filter(other => overlap(one, other))).toEqual([]);
        });
        for (const { points } of layout.paths) {
          expect(points.flat().every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws every way that the picture has', () => {
    fc.assert(
      fc.property(isolations, isolation => {
        const picture = pictureOf(isolation);
        expect(layoutOf(picture).paths).toHaveLength(picture.paths.length);
      }),
      { numRuns: 60 },
    );
  });
});
