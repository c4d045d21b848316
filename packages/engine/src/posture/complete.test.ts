import { approvedOnly } from '@ringfence/testing';
import { completeRequest } from './complete';

describe('completing a request', () => {
  it('knows the lists it leaves out to be empty, and no value', () => {
    expect(completeRequest({})).toEqual({
      compute: [],
      endpoints: [],
      needs: [],
      locks: [],
      customNetwork: { virtualNetworks: [] },
    });
  });

  it('keeps what is asked for', () => {
    const asked = { ...approvedOnly(), needs: ['PythonPackages'] };
    expect(completeRequest(asked)).toMatchObject(asked);
  });
});
