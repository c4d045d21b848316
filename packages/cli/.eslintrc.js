// The command line is bundled with all it uses, so that what it imports is needed
// to build it and not to run it.
const config = require('@backstage/cli/config/eslint-factory')(__dirname);

config.overrides.push({
  files: ['**/*.ts', '**/*.mjs'],
  rules: {
    'import/no-extraneous-dependencies': 'off',
    '@backstage/no-undeclared-imports': 'off',
  },
});

module.exports = config;
