// @ts-check

/**
 * What people are to be told, written by whatever it tells of and sent later, so
 * that nothing happens untold and nobody waits for who cannot be reached.
 */
const MESSAGES = 'ml_workspace_messages';

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable(MESSAGES, table => {
    table.comment('What people are to be told, in the order it happened');
    table.bigIncrements('id');
    table
      .string('key', 160)
      .notNullable()
      .unique({ indexName: 'ml_workspace_messages_key_uniq' })
      .comment('What it tells, so that it is told once');
    table.string('scope', 80).notNullable().comment('The thing it is about');
    table.string('kind', 32).notNullable();
    table.string('audience', 16).notNullable();
    table.string('request_id', 36).comment('Empty where it is of none');
    table.string('workspace_id', 36).notNullable();
    table.integer('sequence').comment('Of the event it tells of, if any');
    table.text('about').notNullable().comment('JSON; never what people typed');
    table.string('state', 16).notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('due_at', 24).notNullable().comment('Not to be sent before');
    table.text('recipients').comment('JSON; empty until it is sent');
    table.string('created_at', 24).notNullable();
    table.index(['state', 'due_at'], 'ml_workspace_messages_due_idx');
    table.index(['scope', 'state', 'id'], 'ml_workspace_messages_scope_idx');
    table.index(['created_at'], 'ml_workspace_messages_created_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable(MESSAGES);
};
