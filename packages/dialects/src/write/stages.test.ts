import { SUBSCRIPTION } from '@ringfence/testing';
import { Blueprint, BlueprintResource, IdOf, Place } from './blueprint';
import { stagesOf } from './stages';

const place = (resourceGroup: string): Place => ({
  subscriptionId: SUBSCRIPTION,
  resourceGroup,
});

/** A resource of a group that points to others. */
const resource = (
  name: string,
  group: string,
  ...needs: BlueprintResource[]
): BlueprintResource => ({
  symbol: name,
  type: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2025-05-01',
  name,
  place: place(group),
  id: name,
  pointer: '',
  section: 'network',
  why: '',
  takesTags: false,
  properties: Object.fromEntries(
    needs.map(need => [need.name, new IdOf(need)]),
  ),
  dependsOn: [],
});

const staged = (...resources: BlueprintResource[]) => {
  const { own, elsewhere } = stagesOf({
    place: place('rg-ml'),
    resources,
  } as Blueprint);
  return {
    own: own.map(({ name }) => name),
    elsewhere: elsewhere.map(stage => [
      stage.name,
      ...stage.resources.map(({ name }) => name),
    ]),
  };
};

describe('what is deployed to other groups', () => {
  it('is one deployment for each group, however its name is spelt', () => {
    const network = resource('network', 'rg-net');
    const workspace = resource('workspace', 'RG-ML', network);
    const endpoint = resource('endpoint', 'RG-Net', network);
    expect(staged(network, workspace, endpoint)).toEqual({
      own: ['workspace'],
      elsewhere: [['network', 'network', 'endpoint']],
    });
  });

  it('is a second one where it needs what needs the first', () => {
    const network = resource('network', 'rg-net');
    const storage = resource('storage', 'rg-ml', network);
    const endpoint = resource('endpoint', 'rg-net', storage, network);
    expect(staged(network, storage, endpoint)).toEqual({
      own: ['storage'],
      elsewhere: [
        ['network', 'network'],
        ['network-rg-net', 'endpoint'],
      ],
    });
  });

  it('is no circle where two groups need each other', () => {
    const hub = resource('hub', 'rg-hub');
    const spoke = resource('spoke', 'rg-spoke');
    const there = resource('there', 'rg-hub', hub, spoke);
    const back = resource('back', 'rg-spoke', spoke, hub);
    expect(staged(hub, spoke, there, back).elsewhere).toEqual([
      ['network', 'hub'],
      ['network-rg-spoke', 'spoke'],
      ['network-rg-hub', 'there'],
      ['network-rg-spoke-2', 'back'],
    ]);
  });

  it('goes with its scope, where it extends another resource', () => {
    const network = resource('network', 'rg-net');
    const lock = { ...resource('lock', 'rg-ml'), scope: network };
    expect(staged(network, lock)).toEqual({
      own: [],
      elsewhere: [['network', 'network', 'lock']],
    });
  });
});
