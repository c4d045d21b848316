import { Figure, markdownTable, rounded } from '../speed/figures';
import { median, quantile } from '../speed/measure';
import { Section } from '../speed/section';
import { cardScripts } from './cardScripts';
import { measureOpening, OpeningName, openings, Times } from './openings';
import { PortalBrowser } from './portalBrowser';
import { seededPortal, SeededPortal } from './seededPortal';
import { whatIfTimes } from './whatIfTimes';

const RULES = 200;
const ROUNDS = 5;
const CHANGES = 60;

/** The middle of the rounds, each with its own empty box. */
const ratioOf = ({ ours, empty }: Times) =>
  median(ours.map((time, round) => time / empty[round]));

const p50p95 = (times: readonly number[]) =>
  `${rounded(median(times))} / ${rounded(quantile(times, 0.95))}`;

async function measureAll(browser: PortalBrowser, portal: SeededPortal) {
  const measure = (name: OpeningName) =>
    measureOpening(openings[name], { browser, portal, rounds: ROUNDS });
  return {
    times: {
      load: await measure('load'),
      click: await measure('click'),
      tab: await measure('tab'),
    },
    scripts: await cardScripts(browser, portal),
    changes: await browser.withPage(async page => {
      await openings.tab.time(page, portal, false);
      return whatIfTimes(page, CHANGES);
    }),
  };
}

function tablesOf(times: Record<OpeningName, Times>, changes: number[]) {
  return [
    markdownTable(
      ['Browser, p50 / p95 in ms until painted', 'ours', 'empty', 'ratio'],
      (Object.keys(times) as OpeningName[]).map(name => [
        openings[name].title,
        p50p95(times[name].ours),
        p50p95(times[name].empty),
        `${rounded(ratioOf(times[name]))} ×`,
      ]),
    ),
    markdownTable(
      ['What-if, p50 / p95 in ms', 'from key to verdict'],
      [[`${CHANGES} changes, ${RULES} rules`, p50p95(changes)]],
    ),
  ];
}

/** The portal in Chromium: card, tab and what-if of a workspace with many rules. */
export const browserSection: Section = {
  name: 'browser',
  async measure() {
    const portal = await seededPortal(RULES);
    const browser = await PortalBrowser.open(portal.url);
    try {
      const { times, scripts, changes } = await measureAll(browser, portal);
      if (scripts.unasked.length) {
        console.log(`Loaded unasked: ${scripts.unasked.join(', ')}`);
      }
      const figure = (
        id: string,
        value: number,
        unit: string,
        target: number | null,
      ): Figure => ({ id, value, unit, target });
      return {
        tables: tablesOf(times, changes),
        figures: [
          figure('card.load-ratio', ratioOf(times.load), 'times', 1.5),
          figure('card.click-ratio', ratioOf(times.click), 'times', 2),
          figure('tab.load-ratio', ratioOf(times.tab), 'times', 2),
          figure('card.kb', scripts.kilobytes, 'kB', 25),
          figure('card.unasked', scripts.unasked.length, 'scripts', 0),
          figure('what-if.p50-ms', median(changes), 'ms', null),
          figure('what-if.p95-ms', quantile(changes, 0.95), 'ms', 50),
        ],
      };
    } finally {
      await browser.close();
    }
  },
};
