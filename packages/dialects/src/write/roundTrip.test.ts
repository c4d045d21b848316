import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { readDocument } from '../readDocument';
import { NotWritableError, writeFiles } from '.';

const landingZone = {
  privateEndpointSubnetId:
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints',
};

const lanesOf = (isolation: WorkspaceIsolation) => {
  const { verdict, lanes } = evaluate(isolation, baselinePolicy);
  return {
    verdict,
    ...Object.fromEntries(
      Object.entries(lanes).map(([boundary, { state }]) => [boundary, state]),
    ),
  };
};

describe('a workspace that is written and read again', () => {
  it.each([
    ['with approved destinations only', approvedOnly()],
    ['with any internet destination', internetOutbound()],
  ])('%s is as isolated as it was', (_, isolation) => {
    const { files } = writeFiles(isolation, { dialect: 'arm', landingZone });
    const { subjects, notes, unread } = readDocument(
      JSON.parse(files[0].content),
    );
    expect(notes).toEqual([]);
    expect(unread).toEqual([]);
    expect(subjects).toHaveLength(1);
    expect(lanesOf(subjects[0].isolation)).toEqual(lanesOf(isolation));
  });
});

describe('a project', () => {
  it('is said to leave its network to its hub', () => {
    const { unsayable } = writeFiles(
      approvedOnly({
        workspace: {
          kind: 'Project',
          hubId:
            '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/hub',
        },
        outbound: { ...approvedOnly().outbound, ofHub: true },
        compute: [],
      }),
      { dialect: 'arm', landingZone },
    );
    expect(unsayable).toContainEqual(
      expect.objectContaining({ pointer: '/outbound' }),
    );
  });
});

describe('an isolation that is not complete', () => {
  it('is refused with every field that is missing', () => {
    expect(() => writeFiles({}, { dialect: 'arm' })).toThrow(NotWritableError);
    const fields: string[] = [];
    try {
      writeFiles({ inbound: {} }, { dialect: 'arm' });
    } catch (error) {
      fields.push(
        ...(error as NotWritableError).fields.map(({ pointer }) => pointer),
      );
    }
    expect(fields).toEqual([
      '/workspace/name',
      '/region',
      '/workspace/subscriptionId',
      '/workspace/resourceGroup',
      '/inbound/publicNetworkAccess',
      '/outbound/isolationMode',
      '/resources/storage',
      '/resources/keyVault',
      '/resources/monitoring',
    ]);
  });
});
