import { RESOURCE_TYPE_ML_WORKSPACE } from '@ringfence/backstage-plugin-ml-workspace-common';
import { VERDICTS } from '@ringfence/engine';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import { filterWorkspaces } from './filterWorkspaces';
import { MlWorkspaceFilter } from './workspaceResource';
import { mlWorkspaceConditions, workspaceRules } from './workspaceRules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const OWNERS = ['group:default/a', 'user:default/c'];
const CLASSIFICATIONS = ['', 'internal', 'restricted'];
const ruleset = {
  getRuleByName: (name: string) =>
    Object.values(workspaceRules).find(rule => rule.name === name)! as any,
};

/** Every workspace there can be, as far as a rule looks. */
const workspaces = OWNERS.flatMap(owner =>
  CLASSIFICATIONS.flatMap(dataClassification =>
    VERDICTS.slice(0, 3).map(verdict => ({
      id: `${owner} ${dataClassification} ${verdict}`,
      owner,
      dataClassification,
      verdict,
    })),
  ),
);

type Criteria = PermissionCriteria<PermissionCondition>;

const condition: fc.Arbitrary<Criteria> = fc.oneof(
  fc
    .subarray([...OWNERS, 'Group:Default/A', 'user:default/nobody'])
    .map(claims => mlWorkspaceConditions.isOwner({ claims })),
  fc
    .subarray([...CLASSIFICATIONS, 'Restricted'])
    .map(classifications =>
      mlWorkspaceConditions.hasClassification({ classifications }),
    ),
  fc
    .subarray([...VERDICTS, 'Isolated'])
    .map(verdicts => mlWorkspaceConditions.hasVerdict({ verdicts })),
);

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const parts = fc.tuple(tie('criteria'), tie('criteria'));
  return {
    criteria: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      condition,
      tie('criteria').map(not => ({ not })),
      parts.map(allOf => ({ allOf })),
      parts.map(anyOf => ({ anyOf })),
    ),
  };
});

describe.each(databases.eachSupportedId())(
  'conditions on workspaces on %s',
  id => {
    let db: Knex;

    beforeAll(async () => {
      db = await databases.init(id);
      await db.schema.createTable('workspaces', table => {
        table.string('id').primary();
        table.string('owner').notNullable();
        table.string('data_classification').notNullable();
        table.string('verdict').notNullable();
      });
      await db('workspaces').insert(
        workspaces.map(({ dataClassification, ...row }) => ({
          ...row,
          data_classification: dataClassification,
        })),
      );
    });

    const found = async (filter: PermissionCriteria<MlWorkspaceFilter>) => {
      const rows = await db('workspaces as w')
        .where(group => filterWorkspaces(group, filter))
        .select('w.id');
      return rows.map(row => row.id).sort();
    };

    it('find in the database what they allow one by one', async () => {
      const holds = createConditionAuthorizer(ruleset);
      const toFilter = createConditionTransformer<MlWorkspaceFilter>(ruleset);
      await fc.assert(
        fc.asyncProperty(criteria, async conditions => {
          const decision = {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'ml-workspace',
            resourceType: RESOURCE_TYPE_ML_WORKSPACE,
            conditions,
          } as const;
          const allowed = workspaces.filter(each => holds(decision, each));
          expect(await found(toFilter(conditions))).toEqual(
            allowed.map(each => each.id).sort(),
          );
        }),
        { numRuns: 150 },
      );
    });
  },
);
