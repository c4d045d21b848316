/** Markup that may stand in a page as it is. @internal */
export interface Markup {
  markup: string;
}

/** What may be put into markup: a text is escaped. @internal */
export type Piece =
  | string
  | number
  | undefined
  | false
  | Markup
  | readonly Piece[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that are not seen, or turn the direction in which others are read. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

const byNumber = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text as it may stand in markup and in quoted attributes. */
const escaped = (text: string) =>
  text.replace(HIDDEN, byNumber).replace(/[&<>"']/g, found => ESCAPES[found]);

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece !== 'object') return escaped(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
}

/** Markup from a template; whatever is put into it is escaped unless it is markup. @internal */
export const html = (
  parts: TemplateStringsArray,
  ...pieces: readonly Piece[]
): Markup => ({
  markup: parts
    .map((part, at) => part + (at < pieces.length ? written(pieces[at]) : ''))
    .join(''),
});

/** Something that was written elsewhere, kept apart from the direction of what stands around it. @internal */
export const own = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** Words of a person, line by line. @internal */
export const words = (text: string): Markup =>
  html`<p class="words" dir="auto">${text}</p>`;

/** A time as people read it, in UTC. @internal */
export const time = (at: string): Markup =>
  html`<time datetime="${at}"
    >${at.replace('T', ' ').replace(/(:\d\d)\.\d+Z$/, '$1 UTC')}</time
  >`;

/** A table with a heading for each column; nothing without rows. @internal */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Piece[])[],
): Piece {
  if (!rows.length) return undefined;
  return html`
    <div class="wide" role="region" aria-label="${caption}" tabindex="0">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heads.map(head => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            cells =>
              html`<tr>
                ${cells.map(cell => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** Names and what they are. @internal */
export const facts = (
  pairs: readonly (readonly [name: string, value: Piece])[],
): Markup => html`
  <dl>
    ${pairs
      .filter(([, value]) => value !== undefined)
      .map(
        ([name, value]) =>
          html`
            <div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>
          `,
      )}
  </dl>
`;

/** A link to a page of the web; the address alone where it is none. @internal */
export const link = (href: string, text: string): Markup =>
  /^https:\/\//.test(href)
    ? html`<a href="${href}" rel="noreferrer">${own(text)}</a>`
    : own(text);
