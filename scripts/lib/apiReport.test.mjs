import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameApi } from './apiReport.mjs';

describe('two API reports', () => {
  const report =
    "const a: {\n  high: 'high';\n  low: 'low';\n};\ntype B = 'x' | 'y';\n";

  it('are the same in another order of members and unions', () => {
    assert.ok(
      sameApi(
        report,
        "const a: {\n  low: 'low';\n  high: 'high';\n};\ntype B = 'y' | 'x';\n",
      ),
    );
  });

  it('differ in a member more, less or other', () => {
    assert.ok(!sameApi(report, report.replace("  low: 'low';\n", '')));
    assert.ok(!sameApi(report, report.replace("'y'", "'y' | 'z'")));
    assert.ok(!sameApi(report, report.replace("low: 'low'", 'low: string')));
  });
});
