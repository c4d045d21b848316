import { RESOURCE_TYPE_ML_WORKSPACE_REQUEST } from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRule,
} from '@backstage/plugin-permission-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import { TABLES } from '../database/tables';
import { filterRequests } from './filterRequests';
import { MlWorkspaceRequestFilter } from './requestResource';
import {
  gainsWorkspaceRule,
  isOwnerRule,
  losesWorkspaceRule,
  mlWorkspaceRequestConditions,
} from './rules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const REFS = ['group:default/a', 'group:default/b', 'user:default/c'];
const RULES: PermissionRule<any, any, any>[] = [
  isOwnerRule,
  losesWorkspaceRule,
  gainsWorkspaceRule,
];
const ruleset = {
  getRuleByName: (name: string) => RULES.find(rule => rule.name === name)!,
};

/** Every kind, owner, requester and owner to take from there can be. */
const requests = ['create', 'transfer'].flatMap(kind =>
  REFS.flatMap(owner =>
    REFS.flatMap(requestedBy =>
      ['', ...REFS].map(takesFrom => ({
        id: `${kind} ${owner} ${requestedBy} ${takesFrom}`,
        kind,
        owner,
        // Some workspaces went to somebody else since.
        workspaceOwner: takesFrom || owner,
        requestedBy,
        takesFrom: kind === 'transfer' ? takesFrom : '',
      })),
    ),
  ),
);

type Criteria = PermissionCriteria<PermissionCondition>;

const condition: fc.Arbitrary<Criteria> = fc
  .subarray([...REFS, 'Group:Default/A', 'user:default/nobody', ''])
  .chain(claims =>
    fc.constantFrom(
      mlWorkspaceRequestConditions.isOwner({ claims }),
      mlWorkspaceRequestConditions.losesWorkspace({ claims }),
      mlWorkspaceRequestConditions.gainsWorkspace({ claims }),
    ),
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

describe.each(databases.eachSupportedId())('conditions on %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.schema.createTable('requests', table => {
      table.string('id').primary();
      table.string('kind').notNullable();
      table.string('owner').notNullable();
      table.string('requested_by').notNullable();
      table.string('takes_from').notNullable();
      table.string('workspace_id').notNullable();
    });
    await db.schema.createTable(TABLES.workspaces, table => {
      table.string('id').primary();
      table.string('owner').notNullable();
    });
    await db('requests').insert(
      requests.map(({ requestedBy, takesFrom, workspaceOwner, ...row }) => ({
        ...row,
        requested_by: requestedBy,
        takes_from: takesFrom,
        workspace_id: row.id,
      })),
    );
    await db(TABLES.workspaces).insert(
      requests.map(({ id: of, workspaceOwner: owner }) => ({ id: of, owner })),
    );
  });

  const found = async (
    filter: PermissionCriteria<MlWorkspaceRequestFilter>,
  ) => {
    const rows = await db('requests as r')
      .where(group => filterRequests(group, filter))
      .select('r.id');
    return rows.map(row => row.id).sort();
  };

  it('find in the database what they allow one by one', async () => {
    const holds = createConditionAuthorizer(ruleset);
    const toFilter =
      createConditionTransformer<MlWorkspaceRequestFilter>(ruleset);
    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        const decision = {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'ml-workspace',
          resourceType: RESOURCE_TYPE_ML_WORKSPACE_REQUEST,
          conditions,
        } as const;
        const allowed = requests.filter(each => holds(decision, each));
        expect(await found(toFilter(conditions))).toEqual(
          allowed.map(each => each.id).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('find nothing for an empty choice', async () => {
    expect(await found({ anyOf: [] as never })).toEqual([]);
    expect(await found({ claims: [] })).toEqual([]);
  });
});
