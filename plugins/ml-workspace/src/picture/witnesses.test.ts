import { WorkspaceIsolation } from '@ringfence/engine';
import {
  approvedOnly,
  internetOutbound,
  publicWorkspace,
} from '@ringfence/testing';
import { pictureOf } from './pictureOf';

const witnesses = (isolation: WorkspaceIsolation) =>
  pictureOf(isolation).paths.flatMap(({ from, to, witness }) =>
    witness === undefined ? [] : [`${from} ${to}: ${witness}`],
  );

describe('the picture', () => {
  it('marks the way by which data can leave', () => {
    expect(witnesses(internetOutbound())).toEqual([
      expect.stringMatching(
        /^computes anywhere: the managed network → the internet → /,
      ),
    ]);
  });

  it('marks the way to the node that anybody reaches', () => {
    const isolation = {
      ...approvedOnly(),
      compute: [
        {
          name: 'a',
          type: 'AmlCompute',
          nodePublicIp: false,
          sshPublicAccess: false,
        },
        { name: 'b', type: 'AmlCompute', nodePublicIp: true },
      ],
    };
    expect(witnesses(isolation)).toContain(
      'internet compute-1: anybody on the internet → public IP addresses → b',
    );
  });

  it('marks the way into the workspace', () => {
    expect(
      witnesses(publicWorkspace()).some(text =>
        text.startsWith('internet workspace: '),
      ),
    ).toBe(true);
  });

  it('marks nothing where all is closed', () => {
    expect(witnesses(approvedOnly())).toEqual([]);
  });
});
