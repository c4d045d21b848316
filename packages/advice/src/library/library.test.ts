import { baselinePolicy, classifyHost } from '@ringfence/engine';
import {
  guideProblems,
  isOffered,
  pastedHosts,
  readAskingGuide,
  shippedSets,
  withHosts,
  writtenAskingGuideSchema,
} from '.';

const RANK = ['read-only', 'unclassified', 'write-capable'];
const tiers = Object.keys(baselinePolicy.tiers);
const day = '2026-12-01';

const mirror = {
  title: 'Our mirror of PyPI',
  hosts: ['pypi.contoso.com'],
  class: 'read-only',
  source: {
    title: 'Mirrors',
    url: 'https://wiki.contoso.com/mirrors',
    date: '2026-11',
  },
  owner: 'group:default/platform',
  mirrors: ['pypi'],
} as const;

describe('the sets that come with it', () => {
  it.each(Object.entries(shippedSets))(
    'never call %s better than the engine calls its hosts',
    (_, { hosts, class: told }) => {
      const worst = Math.max(
        ...hosts.map(host => RANK.indexOf(classifyHost(host))),
      );
      expect(RANK[worst]).toBe(told);
    },
  );

  it('fit their own schema, and lead nowhere that is not there', () => {
    expect(
      writtenAskingGuideSchema.safeParse({ destinationSets: shippedSets })
        .error,
    ).toBeUndefined();
    expect(guideProblems(readAskingGuide({}), { tiers, day })).toEqual([]);
  });
});

describe('the guide of an organisation', () => {
  it('adds, replaces and takes away', () => {
    const written = writtenAskingGuideSchema.parse({
      destinationSets: { mirror, r: false },
    });
    const { destinationSets, presets } = readAskingGuide(written);
    expect(destinationSets).toHaveProperty('mirror.owner', mirror.owner);
    expect(destinationSets).not.toHaveProperty('r');
    expect(destinationSets).toHaveProperty('pypi');
    expect(Object.keys(presets)).toEqual(['sandbox', 'standard', 'restricted']);
  });

  it('is told what leads nowhere, and which set is past its day', () => {
    const guide = readAskingGuide({
      destinationSets: {
        mirror: {
          ...mirror,
          hosts: [...mirror.hosts],
          mirrors: ['pip'],
          tiers: ['secret'],
          expires: '2026-11-30',
        },
      },
      presets: {
        mine: {
          title: 'Mine',
          about: 'Of mine.',
          dataClassification: 'none',
          sets: ['cran'],
        },
      },
    });
    expect(guideProblems(guide, { tiers, day })).toEqual([
      {
        pointer: '/destinationSets/mirror/mirrors/0',
        message: 'there is no destination set pip',
      },
      {
        pointer: '/destinationSets/mirror/tiers/0',
        message: 'policy has no tier secret',
      },
      {
        pointer: '/destinationSets/mirror/expires',
        message: 'it is offered no longer since 2026-11-30',
      },
      {
        pointer: '/presets/mine/sets/0',
        message: 'there is no destination set cran',
      },
      {
        pointer: '/presets/mine/dataClassification',
        message: 'policy has no tier none',
      },
    ]);
  });

  it('refuses a host that no rule could name', () => {
    const { error } = writtenAskingGuideSchema.safeParse({
      destinationSets: { mirror: { ...mirror, hosts: ['https://pypi.org/'] } },
    });
    expect(error?.issues).toHaveLength(1);
  });

  it('offers a set for its data and until its day', () => {
    const set = { tiers: ['Internal'], expires: day };
    expect(isOffered(set, { dataClassification: 'internal', day })).toBe(true);
    expect(isOffered(set, { dataClassification: 'restricted', day })).toBe(
      false,
    );
    expect(isOffered(set, { day: '2026-12-02' })).toBe(false);
  });
});

describe('what is pasted', () => {
  it.each([
    ['https://pypi.org/project/numpy/', ['pypi.org']],
    [
      'HTTPS://user:pw@Files.PythonHosted.org:8443/x?y#z',
      ['files.pythonhosted.org'],
    ],
    [
      'pypi.org, *.anaconda.org; ghcr.io',
      ['pypi.org', '*.anaconda.org', 'ghcr.io'],
    ],
    ['pypi.org\r\npypi.org.\n\n', ['pypi.org']],
    [
      'host,why\npypi.org,"Packages, all"\nghcr.io,Images',
      ['pypi.org', 'ghcr.io'],
    ],
  ])('%j becomes its hosts', (text, hosts) => {
    expect(pastedHosts(text)).toEqual({ hosts, refused: [] });
  });

  it('tells what is no host, in whichever script', () => {
    expect(pastedHosts('pypi.org\nпример\nlocalhost\n10.0.0.1')).toEqual({
      hosts: ['pypi.org'],
      refused: ['пример', 'localhost', '10.0.0.1'],
    });
  });

  it('may be hundreds at once', () => {
    const hosts = Array.from({ length: 200 }, (_, n) => `h${n}.example.com`);
    const rules = withHosts([], pastedHosts(hosts.join('\n')).hosts);
    expect(rules.map(({ fqdn }) => fqdn)).toEqual(hosts);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(200);
  });
});

it('adds a set as named rules, and no host twice', () => {
  const before = [{ name: 'pypi-1', type: 'FQDN', fqdn: 'ghcr.io, pypi.org' }];
  const rules = withHosts(before, shippedSets.pypi.hosts, { name: 'pypi' });
  expect(rules).toEqual([
    ...before,
    {
      name: 'pypi-2',
      type: 'FQDN',
      fqdn: 'files.pythonhosted.org',
      portRanges: '443',
    },
  ]);
});
