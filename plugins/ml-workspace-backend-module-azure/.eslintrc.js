module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...require('../eslintOptions'),
  rules: {
    // Tests run the module together with the real plugins around it.
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      { excludedFiles: ['**/*.test.ts', '**/__testUtils__/**'] },
    ],
  },
});
