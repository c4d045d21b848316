/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** A table as CSV (RFC 4180), with nothing in it that a spreadsheet would run. @internal */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
