// The command line is bundled with all it uses, so that what it imports is needed
// to build it and not to run it.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: { 'import/no-extraneous-dependencies': 'off' },
});
