// Writes docs/images/sarif-finding.png: the first finding that the command line
// reports as SARIF for a file, with the texts that code scanning shows of it.
//
//   node scripts/sarifPicture.mjs [FILE]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { marked } from 'marked';
import sharp from 'sharp';
import { findChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/paths.mjs';

const WIDTH = 1400;
const AROUND = 3;

const escaped = text =>
  String(text).replace(
    /[&<>"']/g,
    character => `&#${character.charCodeAt(0)};`,
  );

/** The SARIF that the command line prints for a file of this repository. */
function sarifOf(file) {
  const build = spawnSync(
    process.execPath,
    [inRoot('packages/cli/build.mjs')],
    {
      stdio: 'inherit',
    },
  );
  if (build.status !== 0) throw new Error('The command line was not built.');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      inRoot('packages/cli/dist/ml-workspace.cjs'),
      ...['check', file, '--format', 'sarif'],
      ...['--data-classification', 'public'],
    ],
    { cwd: inRoot(), encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The lines around a line of a file, that one marked. */
function excerpt(file, line) {
  const lines = readFileSync(inRoot(file), 'utf8').trimEnd().split('\n');
  const first = Math.max(1, line - AROUND);
  return lines
    .slice(first - 1, line + AROUND)
    .map((text, index) => {
      const number = first + index;
      const mark = number === line ? ' class="at"' : '';
      return `<tr${mark}><td>${number}</td><td>${escaped(text)}</td></tr>`;
    })
    .join('');
}

const STYLE = `
  body { font: 15px/1.5 system-ui, 'DejaVu Sans', sans-serif; color: #1f2328; margin: 0; padding: 32px 40px; width: ${
    WIDTH - 80
  }px; }
  h1 { font-size: 24px; font-weight: 600; margin: 0 0 8px; }
  .label { border: 1px solid #d1242f; border-radius: 12px; color: #d1242f; font-size: 13px; padding: 1px 10px; }
  .tag { background: #eff1f3; border-radius: 12px; font-size: 13px; margin-left: 6px; padding: 2px 10px; }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; margin-top: 20px; overflow: hidden; }
  .box > header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font: 13px 'DejaVu Sans Mono', monospace; padding: 8px 16px; }
  .box > div { padding: 4px 16px; }
  table { border-collapse: collapse; font: 13px/1.7 'DejaVu Sans Mono', monospace; width: 100%; white-space: pre; }
  td:first-child { color: #59636e; padding: 0 12px; text-align: right; width: 40px; }
  .at td { background: #fff8c5; }
  .message { border-left: 4px solid #d1242f; margin: 12px 16px; padding: 2px 14px; }
  a { color: #0969da; }
`;

function pageOf({ runs: [{ tool, results }] }) {
  const [{ ruleId, ruleIndex, message, locations }] = results;
  const rule = tool.driver.rules[ruleIndex];
  const { artifactLocation, region } = locations[0].physicalLocation;
  const file = decodeURIComponent(artifactLocation.uri);
  const { tags, 'security-severity': score } = rule.properties;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
    <h1>${escaped(rule.shortDescription.text)}</h1>
    <span class="label">${escaped(rule.defaultConfiguration.level)} ${escaped(
    score,
  )}</span>${tags
    .map(tag => `<span class="tag">${escaped(tag)}</span>`)
    .join('')}
    <section class="box">
      <header>${escaped(file)}:${region.startLine}</header>
      <table>${excerpt(file, region.startLine)}</table>
      <p class="message">${escaped(message.text)}</p>
    </section>
    <section class="box">
      <header>${escaped(tool.driver.name)} &nbsp; ${escaped(ruleId)}</header>
      <div>${marked.parse(rule.help.markdown)}</div>
    </section>`;
}

const html = pageOf(sarifOf(process.argv[2] ?? 'examples/workspace.yml'));
const browser = await chromium.launch({
  executablePath: findChromium(process.env),
});
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 400 },
  });
  await page.setContent(html);
  await sharp(await page.screenshot({ fullPage: true }))
    .png({ palette: true, effort: 10, compressionLevel: 9 })
    .toFile(inRoot('docs/images/sarif-finding.png'));
} finally {
  await browser.close();
}
