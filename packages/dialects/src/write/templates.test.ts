import { WorkspaceIsolation } from '@ringfence/engine';
import {
  SUBSCRIPTION,
  goldenPaths,
  isolationsAtRandom,
} from '@ringfence/testing';
import { readArm } from '../arm';
import { readBicep } from '../bicep';
import { NotWritableError } from '.';
import { makeBlueprint } from './blueprint';
import { PUBLISHED } from './__testUtils__/publishedTypes';
import { misfits } from './__testUtils__/shapes';
import {
  TEMPLATES,
  comparable,
  deployed,
  judged,
  landingZone,
  loweredFiles,
  stillKnown,
  withoutPlaces,
  written,
} from './__testUtils__/templates';

const withZones = {
  ...landingZone,
  privateDnsZoneGroupId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-dns`,
  tags: { team: 'fraud' },
};

describe.each(TEMPLATES)('a workspace that is written as %s', dialect => {
  it.each(Object.entries(goldenPaths()))(
    'is judged as it was, with %s',
    (_, isolation) => {
      const { reading } = written(isolation, dialect);
      expect(reading.notes).toEqual([]);
      expect(reading.unread).toEqual([]);
      expect(reading.subjects).toHaveLength(1);
      const asked = judged(isolation);
      const read = judged(deployed(reading.subjects[0].isolation, isolation));
      expect(read.verdict).toEqual(asked.verdict);
      expect(read.lanes).toEqual(asked.lanes);
      const { before, after } = stillKnown(asked.results, read.results);
      expect(after).toEqual(before);
      expect(
        Object.keys(read.results).filter(
          key => read.results[key] === 'fail' && asked.results[key] !== 'fail',
        ),
      ).toEqual([]);
    },
  );
});

describe('the files of parameters', () => {
  it('give Bicep and ARM the same values, and hold none that whoever deploys has to know', () => {
    const asked = goldenPaths()['a key of its own'];
    const [arm, bicep] = TEMPLATES.map(
      dialect => written(asked, dialect).files,
    );
    const ofArm = JSON.parse(arm[1].content).parameters;
    expect(Object.keys(ofArm)).toEqual(['location', 'tags', 'vmSize']);
    const reading = readBicep(loweredFiles(bicep, 'main.bicepparam'));
    expect(reading.unread).toEqual([]);
    expect(judged(reading.subjects[0].isolation).verdict).toBe(
      'exfiltration-protected',
    );
    expect(bicep[1].content).toContain(
      "param encryptionKeyVaultId = readEnvironmentVariable('ENCRYPTION_KEY_VAULT_ID')",
    );
  });
});

describe('addresses that Azure takes only of a workspace that is there', () => {
  const asked = goldenPaths()['a list of addresses'];

  it.each(TEMPLATES)(
    'are let in by %s unless it is told otherwise',
    dialect => {
      const { template, reading } = written(asked, dialect);
      const lane = () => judged(reading.subjects[0].isolation).lanes.inbound;
      expect(lane()).toBe('partial');
      const first = readArm(template, {
        parameters: { workspaceExists: { value: false } },
      });
      expect(first.subjects[0].isolation.inbound).toMatchObject({
        publicNetworkAccess: 'Disabled',
        ipRules: [],
      });
    },
  );
});

describe('what no template can say', () => {
  const saidOf = (isolation: WorkspaceIsolation) => {
    const ofAll = makeBlueprint(isolation, landingZone).unsayable;
    return TEMPLATES.map(dialect => written(isolation, dialect).unsayable).map(
      said => said.slice(ofAll.length).map(({ pointer }) => pointer),
    );
  };

  it('is that the network is provisioned for Spark', () => {
    const pointers = ['/outbound/sparkReady'];
    expect(saidOf(goldenPaths()['every kind of rule'])).toEqual([
      pointers,
      pointers,
    ]);
  });

  it('is nothing, where both say everything', () => {
    expect(saidOf(goldenPaths()['approved destinations only'])).toEqual([
      [],
      [],
    ]);
  });
});

/** Random isolations that can be written, with what was written of them. */
const random = isolationsAtRandom(300, 20261130).flatMap(asked => {
  try {
    const [arm, bicep] = TEMPLATES.map(dialect => written(asked, dialect));
    return [{ asked, arm, bicep }];
  } catch (error) {
    if (error instanceof NotWritableError) return [];
    throw error;
  }
});

describe('any workspace that can be written', () => {
  it('comes to the same resources in both', () => {
    expect(random.length).toBeGreaterThan(20);
    for (const { arm, bicep } of random) {
      expect(comparable(bicep.resources)).toEqual(comparable(arm.resources));
    }
  });

  it('keeps its lanes, but for what the files are said not to hold', () => {
    const lost = random.flatMap(({ asked, arm }) => {
      const before = judged(asked).lanes;
      const [read] = arm.reading.subjects;
      const after = judged(deployed(read.isolation, asked)).lanes;
      // Where a network of one's own is left out, it stands already and says more.
      const isOwn = asked.outbound?.isolationMode === 'Disabled';
      const changed = Object.keys(before).filter(
        lane => after[lane] !== before[lane] && !(isOwn && lane === 'outbound'),
      );
      const isSaid =
        arm.unsayable.length > 0 &&
        changed.every(lane => after[lane] === 'unknown');
      return changed.length > 0 && !isSaid ? [{ asked, before, after }] : [];
    });
    expect(lost).toEqual([]);
  });
});

describe('the two dialects of templates', () => {
  it.each(Object.entries(goldenPaths()))(
    'come to the same resources and the same isolation, with %s',
    (_, isolation) => {
      const [arm, bicep] = TEMPLATES.map(dialect =>
        written(isolation, dialect, { landingZone: withZones }),
      );
      expect(comparable(bicep.resources)).toEqual(comparable(arm.resources));
      expect(
        bicep.reading.subjects.map(one => withoutPlaces(one.isolation)),
      ).toEqual(arm.reading.subjects.map(one => withoutPlaces(one.isolation)));
    },
  );
});

describe.each(TEMPLATES)('every resource that is written as %s', dialect => {
  it.each(Object.entries(goldenPaths()))(
    'sets only what Azure publishes of its type, and all that it requires, with %s',
    (_, isolation) => {
      const { resources } = written(isolation, dialect, {
        landingZone: { ...withZones, privateDnsZoneGroupId: undefined },
      });
      const found = comparable(resources).flatMap(
        ({ type, name, settings }) => {
          const { apiVersion, ...own } = settings as Record<string, unknown>;
          const shape = PUBLISHED[`${type}@${apiVersion}`];
          const at = `${type} ${name}`;
          return shape
            ? misfits(own, shape, at)
            : [`${at}@${apiVersion} is new`];
        },
      );
      expect(found).toEqual([]);
    },
  );
});
