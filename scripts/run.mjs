#!/usr/bin/env node
// The one entry behind `npm start`, `npm test` and the other commands of
// package.json. It needs nothing but Node 18 and npm: what else is missing, it
// brings. This file stays readable for any Node, so that an old one gets a
// message instead of a stack trace.
const [major] = process.versions.node.split('.').map(Number);
if (major < 18) {
  console.error(
    `This is Node ${process.versions.node}, and Ringfence needs Node 18 or newer to get going. Install Node 22 or 24 from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
const { main } = await import('./lib/main.mjs');
process.exitCode = await main(process.argv.slice(2));
