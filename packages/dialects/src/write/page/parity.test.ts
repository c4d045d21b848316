import { PRINTED, parityTable } from './parity';

const rowOf = (feature: string) =>
  parityTable().find(row => row.feature === feature)!.byDialect;

describe('what each dialect says', () => {
  it('is told of every writer there is', () => {
    expect(PRINTED).toEqual(expect.arrayContaining(['arm', 'azml-yaml']));
    expect(Object.keys(rowOf('Rule for a host'))).toEqual([...PRINTED]);
  });

  it('is refused in YAML where the workspace would be more open without it', () => {
    expect(rowOf('Rule for a service tag that denies')['azml-yaml'].says).toBe(
      'refused',
    );
    expect(rowOf('Rule for a service tag that denies').arm.says).toBe('yes');
  });

  it('names what stands in its place', () => {
    expect(rowOf('Kind of the managed network')['azml-yaml']).toEqual({
      says: 'instead',
      words: ['Azure’s default; ARM, Bicep and Terraform say it'],
    });
  });
});
