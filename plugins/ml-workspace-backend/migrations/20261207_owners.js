// @ts-check

/**
 * Whose a workspace was, and since when, where no request says so: the log binds it.
 * Those that are there have the owner that they have when this is run.
 */
const OWNERS = 'ml_workspace_owners';
const WORKSPACES = 'ml_workspace_workspaces';
const UNLOGGED = 'ml_workspace_owners_unlogged_idx';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(OWNERS, table => {
    table.comment(
      'Owners of workspaces that no request asked for; rows are added and never changed',
    );
    table.string('workspace_id', 36).notNullable();
    table.integer('sequence').notNullable();
    table.string('owner').notNullable();
    table.string('since', 24).notNullable();
    table.bigInteger('leaf_index').comment('Empty until it is logged');
    table.primary(['workspace_id', 'sequence']);
  });
  await knex.raw(
    `CREATE INDEX ${UNLOGGED} ON ${OWNERS} (since, workspace_id) WHERE leaf_index IS NULL`,
  );
  await knex.raw(
    `INSERT INTO ${OWNERS} (workspace_id, sequence, owner, since) SELECT id, 1, owner, ? FROM ${WORKSPACES} WHERE origin <> 'request'`,
    [new Date().toISOString()],
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(OWNERS);
};
