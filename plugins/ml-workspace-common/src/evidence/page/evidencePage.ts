import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { toBase64 } from '../../record/base64';
import { facts, html, Markup, own, time } from './html';
import { PageInput } from './pageInput';
import { requestsSection, waiversSection } from './peopleSections';
import { checksSection, factsSection, verdictSection } from './postureSections';
import { gapsSection, historySection, recordSection } from './recordSections';
import { STYLE } from './style';

/** A browser that is shown the page loads nothing and runs nothing, whatever stands in it. */
const POLICY = `default-src 'none'; style-src 'sha256-${toBase64(
  sha256(utf8ToBytes(STYLE)),
)}'; base-uri 'none'; form-action 'none'`;

const developmentNote = html`
  <p class="note">
    <strong>The key is a development key.</strong> A server made it for itself,
    so this pack proves nothing to anybody else.
  </p>
`;

/**
 * The page of a pack that people read and print: the same for the same content,
 * in one file that loads nothing.
 * @internal
 */
export function evidencePage(input: PageInput): string {
  const { says } = input;
  const { workspace, at, madeFor, record } = says;
  const page: Markup = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>Evidence: ${workspace.name}, ${at}</title>
        ${{ markup: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <main>
          <h1>Evidence: ${own(workspace.name)}</h1>
          <p class="soft">As it was ${time(at)}</p>
          ${record.development && developmentNote}
          ${facts([
            ['Workspace', own(workspace.armId)],
            ['Owner', own(workspace.owner)],
            ['Made for', own(madeFor)],
          ])}
          <p class="note">
            This page is to be read. What proves it are the signed files beside
            it: <code>ml-workspace verify</code> says of the whole pack what it
            proves and what it does not.
          </p>
          ${verdictSection(input)} ${gapsSection(input)}
          ${requestsSection(input)} ${waiversSection(input)}
          ${checksSection(input)} ${historySection(input)}
          ${factsSection(input)} ${recordSection(input)}
        </main>
      </body>
    </html> `;
  return page.markup;
}
