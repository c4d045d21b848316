import {
  aProtectedWorkspace,
  anOpenWorkspace,
  aWorkspaceWithPort22,
  judged,
} from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';

describe('ml-workspace:validate', () => {
  let portal: Portal;
  const validate = (input: object) => ({
    steps: [{ id: 'validate', action: 'ml-workspace:validate', input }],
    output: {
      verdict: '${{ steps.validate.output.verdict }}',
      sentence: '${{ steps.validate.output.sentence }}',
      meets: '${{ steps.validate.output.meets }}',
      posture: '${{ steps.validate.output.posture }}',
    },
  });

  beforeAll(async () => {
    portal = await Portal.start({
      recipe: validate({
        isolation: '${{ parameters.isolation }}',
        report: '${{ parameters.report }}',
      }),
    });
  });

  it('gives the posture of an isolation that policy allows', async () => {
    const isolation = aProtectedWorkspace();

    const { status, log, output } = await portal.run({
      isolation,
      report: false,
    });

    const posture = judged(isolation);
    expect(status).toBe('completed');
    expect(log).toContain(posture.sentence);
    expect(output).toEqual({
      verdict: posture.verdict,
      sentence: posture.sentence,
      meets: 'yes',
      posture: JSON.parse(JSON.stringify(posture)),
    });
  });

  it('fails the task on a failing constraint and says which field breaks it', async () => {
    const { status, log } = await portal.run({
      isolation: aWorkspaceWithPort22(),
      report: false,
    });

    expect(status).toBe('failed');
    expect(log).toMatch(/Fails: .*outbound\.rules\[0\]\.portRanges/);
    expect(log).toMatch(
      /It is refused:\n- isolation\.outbound\.rules\[0\]\.portRanges: /,
    );
  });

  it('fails the task when policy does not allow it', async () => {
    const { status, log } = await portal.run({
      isolation: anOpenWorkspace(),
      report: false,
    });

    expect(status).toBe('failed');
    expect(log).toContain('Policy baseline: confidential data needs');
  });

  it('fails the task when it is not known whether policy allows it', async () => {
    const { status, log } = await portal.run({
      isolation: { ...aProtectedWorkspace(), dataClassification: undefined },
      report: false,
    });

    expect(status).toBe('failed');
    expect(log).toContain('isolation.dataClassification: ');
  });

  it.each([
    ['a constraint fails', aWorkspaceWithPort22(), 'invalid', 'no'],
    ['policy does not allow it', anOpenWorkspace(), undefined, 'no'],
    ['nothing is known', {}, 'unknown', 'unknown'],
  ])(
    'only reports when asked to, though %s',
    async (_, isolation, verdict, meets) => {
      const { status, output } = await portal.run({ isolation, report: true });

      expect(status).toBe('completed');
      expect(output).toMatchObject({
        verdict: verdict ?? judged(isolation).verdict,
        meets,
      });
    },
  );

  it('names a setting that does not exist, and a list that is too long', async () => {
    const rule = { type: 'FQDN', fqdn: 'pypi.org' };
    const { status, log } = await portal.run({
      isolation: {
        inbuond: {},
        outbound: { rules: Array.from({ length: 1001 }, () => rule) },
      },
      report: true,
    });

    expect(status).toBe('failed');
    expect(log).toContain('- isolation.inbuond: ');
    expect(log).toContain('- isolation.outbound.rules: ');
  });

  it('says the same in a dry run, and writes nothing', async () => {
    const isolation = aWorkspaceWithPort22();

    const refused = await portal.dryRun(validate({ isolation }));
    const reported = await portal.dryRun(validate({ isolation, report: true }));

    expect(refused.status).toBe('failed');
    expect(refused.log).toContain('- isolation.outbound.rules[0].portRanges: ');
    expect(reported).toMatchObject({
      status: 'completed',
      output: { verdict: 'invalid', meets: 'no' },
    });
    expect(await portal.requests()).toEqual([]);
  });
});
