// @ts-check

/**
 * Tables of workspaces, what was asked for them, how it was judged and what
 * happened since. Times are ISO 8601 in UTC, so that text order is time order
 * and both databases keep the very text that the event hashes cover.
 */
const POLICIES = 'ml_workspace_policies';
const FACTS = 'ml_workspace_facts';
const WORKSPACES = 'ml_workspace_workspaces';
const POSTURES = 'ml_workspace_postures';
const REQUESTS = 'ml_workspace_requests';
const TEXTS = 'ml_workspace_request_texts';
const EVENTS = 'ml_workspace_events';
const COUNTER = 'ml_workspace_change_counter';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(POLICIES, table => {
    table.comment('Every policy ever used; exactly one is active');
    table.string('hash', 64).primary().comment('SHA-256 of the canonical JSON');
    table.string('name', 100).notNullable();
    table.bigInteger('revision').notNullable();
    table.string('origin', 16).notNullable().comment('shipped or configured');
    table.boolean('active').notNullable();
    table.text('body').notNullable().comment('Canonical JSON');
    table.string('first_used_at', 24).notNullable();
  });
  await knex.raw(
    `CREATE UNIQUE INDEX ml_workspace_policies_active_idx ON ${POLICIES} (active) WHERE active`,
  );

  await knex.schema.createTable(FACTS, table => {
    table.comment('Isolations, each kept once under the hash of its content');
    table.string('hash', 64).primary().comment('SHA-256 of the canonical JSON');
    table.text('body').notNullable().comment('Canonical JSON');
    table.string('stored_at', 24).notNullable();
  });

  await knex.schema.createTable(WORKSPACES, table => {
    table.comment('Azure ML workspaces that someone has claimed');
    table.string('id', 36).primary();
    table.text('arm_id').notNullable().comment('Lower-cased');
    table.text('name').notNullable().comment('As it was written');
    table.string('subscription_id', 36).notNullable();
    table.text('resource_group').notNullable();
    table.text('entity_ref').notNullable().comment('Never derived again');
    table.text('owner').notNullable();
    table.string('origin', 16).notNullable().comment('request');
    table.boolean('active').notNullable().comment('Holds its id and its ref');
    table.string('request_id', 36).notNullable().comment('What claimed it');
    table.string('posture_id', 36).notNullable().comment('What is shown of it');
    table.bigInteger('change_seq').comment('Empty until it is accepted');
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['change_seq'], {
      indexName: 'ml_workspace_workspaces_change_seq_idx',
    });
  });
  await knex.raw(
    `CREATE UNIQUE INDEX ml_workspace_workspaces_arm_id_idx ON ${WORKSPACES} (arm_id) WHERE active`,
  );
  await knex.raw(
    `CREATE UNIQUE INDEX ml_workspace_workspaces_entity_ref_idx ON ${WORKSPACES} (entity_ref) WHERE active`,
  );

  await knex.schema.createTable(POSTURES, table => {
    table.comment('Judgements; prose is rendered, not stored');
    table.string('id', 36).primary();
    table.string('workspace_id', 36).notNullable();
    table.string('digest', 64).notNullable();
    table.string('facts_hash', 64).notNullable();
    table.string('policy_hash', 64).notNullable();
    table.string('engine_version', 32).notNullable();
    table.string('basis', 16).notNullable();
    table.string('verdict', 32).notNullable();
    table.text('body').notNullable().comment('Canonical JSON');
    table.string('judged_at', 24).notNullable();
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.foreign('facts_hash').references('hash').inTable(FACTS);
    table.foreign('policy_hash').references('hash').inTable(POLICIES);
    table.index(
      ['workspace_id', 'judged_at'],
      'ml_workspace_postures_workspace_idx',
    );
  });

  await knex.schema.createTable(REQUESTS, table => {
    table.comment(
      'Wishes for a workspace; state is a projection of the events',
    );
    table.string('id', 36).primary();
    table.string('workspace_id', 36).notNullable();
    table.string('posture_id', 36).notNullable().comment('As it was submitted');
    table.string('state', 16).notNullable();
    table.text('owner').notNullable();
    table.text('requested_by').notNullable();
    table.string('idempotency_key', 200).notNullable();
    table.string('body_hash', 64).notNullable();
    table.text('data_classification');
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.foreign('workspace_id').references('id').inTable(WORKSPACES);
    table.foreign('posture_id').references('id').inTable(POSTURES);
    table.unique(['requested_by', 'idempotency_key'], {
      indexName: 'ml_workspace_requests_idempotency_idx',
    });
    table.index(['created_at', 'id'], 'ml_workspace_requests_created_idx');
    table.index(
      ['state', 'created_at', 'id'],
      'ml_workspace_requests_state_idx',
    );
  });

  await knex.schema.createTable(TEXTS, table => {
    table.comment(
      'Free text of a request, beside the events so it can be erased',
    );
    table.string('request_id', 36).primary();
    table.text('description').notNullable();
    table.foreign('request_id').references('id').inTable(REQUESTS);
  });

  await knex.schema.createTable(EVENTS, table => {
    table.comment(
      'What happened to a request; rows are added and never changed',
    );
    table.string('request_id', 36).notNullable();
    table.integer('sequence').notNullable();
    table.string('type', 16).notNullable();
    table.string('at', 24).notNullable();
    table.text('actor').notNullable().comment('An entity ref, or policy');
    table.string('posture_digest', 64).notNullable();
    table.string('previous_hash', 64).comment('Empty for the first');
    table.string('hash', 64).notNullable();
    table.primary(['request_id', 'sequence']);
    table.foreign('request_id').references('id').inTable(REQUESTS);
  });

  await knex.schema.createTable(COUNTER, table => {
    table.comment('One row; its lock makes change order commit order');
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex(COUNTER).insert({ id: 1, value: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(COUNTER);
  await knex.schema.dropTable(EVENTS);
  await knex.schema.dropTable(TEXTS);
  await knex.schema.dropTable(REQUESTS);
  await knex.schema.dropTable(POSTURES);
  await knex.schema.dropTable(WORKSPACES);
  await knex.schema.dropTable(FACTS);
  await knex.schema.dropTable(POLICIES);
};
