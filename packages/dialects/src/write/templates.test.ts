import { SUBSCRIPTION, goldenPaths } from '@ringfence/testing';
import { PUBLISHED } from './__testUtils__/publishedTypes';
import { misfits } from './__testUtils__/shapes';
import {
  TEMPLATES,
  comparable,
  deployed,
  judged,
  landingZone,
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
