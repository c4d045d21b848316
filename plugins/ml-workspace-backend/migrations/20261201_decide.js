// @ts-check

/**
 * What people decide: requests that policy refuses and a person shall decide all
 * the same, whose workspace a request would take over, until when an approval
 * holds, what each event is about, the words that were said with it, and what is
 * to be built once it is approved.
 */
const REQUESTS = 'ml_workspace_requests';
const EVENTS = 'ml_workspace_events';
const WORDS = 'ml_workspace_event_texts';
const BUILDS = 'ml_workspace_builds';

/** Columns of a request that go away again. */
const REQUEST_COLUMNS = ['exception', 'takes_from', 'valid_until'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(REQUESTS, table => {
    table
      .boolean('exception')
      .notNullable()
      .defaultTo(false)
      .comment('Refused, and kept for a person to decide');
    table
      .text('takes_from')
      .notNullable()
      .defaultTo('')
      .comment('Owner whose workspace it would take over; empty if none');
    table.string('valid_until', 24).comment('How long its approval holds');
  });
  await knex.schema.alterTable(EVENTS, table => {
    table
      .text('about')
      .comment('Canonical JSON; empty of events of earlier versions');
  });
  await knex.schema.createTable(WORDS, table => {
    table.comment(
      'Reasons, questions and answers, beside the events so they can be erased',
    );
    table.string('request_id', 36).notNullable();
    table.integer('sequence').notNullable();
    table.text('text').notNullable();
    table.primary(['request_id', 'sequence']);
    table.foreign('request_id').references('id').inTable(REQUESTS);
  });
  await knex.schema.createTable(BUILDS, table => {
    table.comment('What approved requests set off, each once');
    table.string('request_id', 36).primary();
    table.text('template').notNullable().comment('Entity ref');
    table.string('state', 16).notNullable();
    table.text('task_id').comment('Of the scaffolder; empty until it is known');
    table.string('tried_at', 24).comment('When it was first tried');
    table.string('updated_at', 24).notNullable();
    table.foreign('request_id').references('id').inTable(REQUESTS);
    table.index(['state', 'updated_at'], 'ml_workspace_builds_state_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(BUILDS);
  await knex.schema.dropTable(WORDS);
  await knex.raw(`ALTER TABLE ${EVENTS} DROP COLUMN about`);
  // Written out, since knex would rebuild the SQLite table around its keys.
  for (const column of REQUEST_COLUMNS) {
    await knex.raw(`ALTER TABLE ${REQUESTS} DROP COLUMN ${column}`);
  }
};
