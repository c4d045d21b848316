import { aroundOf, oneSubnet, RESIDENT } from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { waysFrom } from './waysFrom';

const around = aroundOf(oneSubnet({ natGateway: undefined }));
const ask = (
  resident: Partial<typeof RESIDENT> = {},
  assume = Assumption.worst(),
) => ({
  ways: waysFrom(around, { ...RESIDENT, ...resident }, assume),
  taken: assume.taken.map(({ pointer }) => pointer),
});

describe('the ways out of a subnet', () => {
  it('are found once for all that stand in it alike', () => {
    expect(ask().ways).toBe(ask().ways);
    expect(ask().taken).toEqual(ask().taken);
    expect(ask().taken).toHaveLength(1);
    const unknown = { publicIp: undefined };
    expect(ask(unknown).ways).toBe(ask(unknown).ways);
  });

  it.each([
    ['public address', { publicIp: true }],
    ['address that is not known', { publicIp: undefined }],
    ['load balancer', { loadBalancer: true }],
  ])('are others for what has a %s', (_, resident) => {
    expect(ask(resident).ways).not.toBe(ask().ways);
    expect(ask({ ...resident }).ways).toBe(ask(resident).ways);
  });

  it('are others for each whose address is not known', () => {
    const unknown = (publicIpAt: string) =>
      ask({ publicIp: undefined, publicIpAt }).taken[1];
    expect(unknown('/one')).toBe('/one');
    expect(unknown('/two')).toBe('/two');
  });

  it('are others where no load balancer is than where it is not said', () => {
    expect(ask({ loadBalancer: false }).ways).toBe(ask().ways);
  });

  it('are others at best, and where something is taken the other way', () => {
    const none = ask({}, Assumption.best());
    expect(none.ways.isEmpty).toBe(true);
    const [taken] = none.taken;
    expect([...ask({}, Assumption.best(taken)).ways]).toHaveLength(1);
  });
});
