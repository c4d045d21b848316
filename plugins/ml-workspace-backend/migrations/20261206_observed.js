// @ts-check

/**
 * What sources read of workspaces as they are: the newest observation of each with
 * what was asked or declared beside it, every reading, what sources keep between
 * their calls, and who changed what.
 */
const WORKSPACES = 'ml_workspace_workspaces';
const POSTURES = 'ml_workspace_postures';
const FAILING = 'ml_workspace_failing_checks';
const SOURCES = 'ml_workspace_sources';
const READINGS = 'ml_workspace_readings';
const OBSERVATIONS = 'ml_workspace_observations';
const STATES = 'ml_workspace_source_states';
const CHANGES = 'ml_workspace_azure_changes';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(WORKSPACES, table => {
    table
      .boolean('unclaimed')
      .notNullable()
      .defaultTo(false)
      .comment('Found in Azure, and nobody known to own it');
  });
  await knex.schema.createTable(SOURCES, table => {
    table.comment('What reads workspaces, and how far it has come');
    table.text('name').primary();
    table.string('begun_at', 24).comment('When a reading last began');
    table.string('ended_at', 24).comment('When one last ended in any way');
    table.text('failure').comment('Name of the error it ended with; no words');
    table.string('told_at', 24).comment('When its first reading was told');
  });
  await knex.schema.createTable(READINGS, table => {
    table.comment('Every visit of a source that came to its end');
    table.string('id', 36).primary();
    table.text('source').notNullable();
    table.string('started_at', 24).notNullable();
    table.string('finished_at', 24).notNullable();
    table.string('stored_at', 24).notNullable();
    table.text('body').notNullable().comment('JSON of what it came to');
    table.integer('removed').notNullable();
    table.integer('held_back').notNullable().comment('Wait for a person');
    table.string('released_at', 24).comment('When a person let them go');
    table.text('released_by');
    table.index(['source', 'stored_at'], 'ml_workspace_readings_source_idx');
  });
  await knex.schema.createTable(OBSERVATIONS, table => {
    table.comment('Workspaces as they were last read, while they are there');
    table.text('arm_id').primary();
    table.text('source').notNullable();
    table.string('workspace_id', 36).comment('Who shows it; empty if none');
    table.string('kind', 100).notNullable();
    table.string('hash', 64).notNullable().comment('Of the facts');
    table.text('body').notNullable().comment('Canonical JSON of the facts');
    table.text('api_version').notNullable();
    table.string('read_at', 24).notNullable();
    table.string('seen_at', 24).notNullable().comment('When last met');
    table
      .string('stated_posture_id', 36)
      .comment('What was asked or declared; empty if nothing was');
    table.text('baseline').notNullable().comment('JSON; last known states');
    table.text('worse').comment('JSON; what became worse and is not told yet');
    table.string('held_at', 24).comment('Gone, which waits for a person');
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.foreign('stated_posture_id').references('id').inTable(POSTURES);
    table.index(['source'], 'ml_workspace_observations_source_idx');
    table.index(['workspace_id'], 'ml_workspace_observations_workspace_idx');
    table.index(['stated_posture_id'], 'ml_workspace_observations_stated_idx');
  });
  await knex.schema.createTable(STATES, table => {
    table.comment('What sources keep between their calls');
    table.text('source').notNullable();
    table.string('key', 200).notNullable();
    table.text('value').notNullable();
    table.primary(['source', 'key']);
  });
  await knex.schema.createTable(CHANGES, table => {
    table.comment('Who changed something in Azure, as its logs tell');
    table.string('id', 64).primary().comment('Hash of all it says');
    table.text('resource_id').notNullable().comment('ARM id in lower case');
    table.text('root_id').notNullable().comment('The resource it is part of');
    table.string('at', 24).notNullable();
    table.text('actor').notNullable();
    table.text('operation').notNullable();
    table.text('correlation_id');
    table.index(['root_id', 'at'], 'ml_workspace_azure_changes_root_idx');
    table.index(['at'], 'ml_workspace_azure_changes_at_idx');
  });
};

/**
 * Without the tables nobody would notice what happens in Azure any more, so
 * workspaces that were only found there go with them.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [CHANGES, STATES, OBSERVATIONS, READINGS, SOURCES]) {
    await knex.schema.dropTable(table);
  }
  const asked = knex('ml_workspace_requests').select('workspace_id');
  const found = knex(WORKSPACES)
    .where({ origin: 'azure' })
    .whereNotIn('id', asked)
    .select('id');
  await knex(FAILING).whereIn('workspace_id', found).delete();
  await knex(POSTURES).whereIn('workspace_id', found).delete();
  await knex(WORKSPACES)
    .where({ origin: 'azure' })
    .whereNotIn('id', asked)
    .delete();
  // Written out, since knex would rebuild the SQLite table around its keys.
  await knex.raw(`ALTER TABLE ${WORKSPACES} DROP COLUMN unclaimed`);
};
