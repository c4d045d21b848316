import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { buildCli, Sandbox } from '../../__testUtils__/cli';
import { ALL_FILES } from '../../__testUtils__/files';

jest.setTimeout(120_000);

let log: Log;
let results: Result[];
let rules: ReportingDescriptor[];
beforeAll(() => {
  buildCli();
  const sandbox = Sandbox.create({
    ...ALL_FILES,
    'with space/open.yml': ALL_FILES['open.yaml'],
    'broken.yml': 'a: [',
  });
  const { stdout } = sandbox.run(
    'check',
    ...Object.keys(ALL_FILES),
    'with space/open.yml',
    'broken.yml',
    '--format',
    'sarif',
  );
  sandbox.remove();
  log = JSON.parse(stdout);
  results = log.runs[0].results!;
  rules = log.runs[0].tool.driver.rules!;
});

describe('SARIF', () => {
  describe('by the schema of the standard', () => {
    // One of its patterns is none under the stricter Unicode rules.
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      unicodeRegExp: false,
    });
    addFormats(ajv);
    const validate = ajv.compile(schema);

    it('is what the standard allows', () => {
      validate(log);
      expect(validate.errors ?? null).toBeNull();
      expect(results.length).toBeGreaterThan(5);
    });

    it.each<[string, (broken: Log) => void]>([
      [
        'a level it does not know',
        ({ runs }) => {
          (runs[0].results![0] as { level: string }).level = 'high';
        },
      ],
      [
        'a line before the first',
        ({ runs }) => {
          runs[0].results![0].locations![0].physicalLocation!.region!.startLine = 0;
        },
      ],
      [
        'a file that is no URI',
        ({ runs }) => {
          runs[0].results![0].locations![0].physicalLocation!.artifactLocation!.uri =
            'a b';
        },
      ],
      [
        'a property of its own',
        ({ runs }) => {
          Object.assign(runs[0].tool.driver.rules![0], { severity: 'high' });
        },
      ],
    ])('would not be with %s', (_, breakIt) => {
      const broken = structuredClone(log);
      breakIt(broken);
      expect(validate(broken)).toBe(false);
    });
  });

  it('explains every rule with help and a page, and results name their rule', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length);
    for (const result of results) {
      expect(rules[result.ruleIndex!].id).toBe(result.ruleId);
    }
    for (const rule of rules) {
      expect(rule.help?.markdown).toBeTruthy();
    }
    const own = ['policy', 'unread'];
    for (const rule of rules.filter(({ id }) => !own.includes(id))) {
      expect(rule.helpUri).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    }
  });

  it('says in the finding what was observed, expected and how to mend it', () => {
    const finding = results.find(
      ({ ruleId, message }) =>
        ruleId === 'public-access-restricted' &&
        message.text?.includes('mlw-open'),
    )!;
    expect(finding.message.text).toMatch(
      /^workspace mlw-open: .+\. Expected: .+\. Fix: .+\.$/,
    );
    expect(finding.locations![0].physicalLocation).toEqual({
      artifactLocation: { uri: 'open.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3 },
    });
  });

  it('reports a policy that is not met as a finding of its own', () => {
    const policy = results.filter(({ ruleId }) => ruleId === 'policy');
    expect(policy.map(({ message }) => message.text).join('\n')).toContain(
      'The data classification is missing',
    );
  });

  it('writes file names as URIs and tells what was not read', () => {
    expect(JSON.stringify(results)).toContain('with%20space/open.yml');
    const [invocation] = log.runs[0].invocations!;
    expect(invocation.executionSuccessful).toBe(false);
    const errors = invocation.toolExecutionNotifications!.filter(
      ({ level }) => level === 'error',
    );
    expect(errors.map(({ message }) => message.text)).toEqual([
      expect.stringContaining('broken.yml:1:'),
    ]);
    expect(
      results.find(
        ({ ruleId, level }) => ruleId === 'unread' && level === 'error',
      )!.locations![0].physicalLocation,
    ).toEqual({
      artifactLocation: { uri: 'broken.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
  });

  it('tells of each lane by what way it is as it is', () => {
    const found = results.find(
      ({ ruleId, message }) =>
        ruleId === 'public-access-restricted' &&
        message.text?.includes('mlw-open'),
    )!;
    const way = 'anybody on the internet → public access on';
    expect(found.properties!.witness).toContain(way);
    const subjects = log.runs[0].properties!.subjects as {
      subject: string;
      lanes?: { inbound: { state: string; witness: string } };
    }[];
    const open = subjects.find(
      ({ subject }) => subject === 'workspace mlw-open',
    );
    expect(open!.lanes!.inbound.state).toBe('open');
    expect(open!.lanes!.inbound.witness).toContain(way);
  });

  it('gives every finding a fingerprint of its own', () => {
    const prints = results.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
