// Asks for the example workspaces in a portal that runs:
//
//   node scripts/seed.mjs http://localhost:7007
import { inRoot } from './lib/paths.mjs';
import { seedExamples } from './lib/seed.mjs';

const [backendUrl = 'http://localhost:7007'] = process.argv.slice(2);
await seedExamples({ backendUrl, folder: inRoot('examples', 'workspaces') });
