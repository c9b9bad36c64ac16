/** Beginnings that tell the two forms apart. */
const PLAIN = 'AAMkAGI2TG93AAA';
const IMMUTABLE = 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A';

/** What an id names: a row, and in its plain form how often that had moved. */
export interface NamedRow {
  readonly rowId: string;
  /** Undefined in the immutable form. */
  readonly moves: number | undefined;
}

/** The id of a row as the service writes it. */
export function writtenId(rowId: string, moves: number, immutable: boolean): string {
  if (immutable) return `${IMMUTABLE}${Buffer.from(rowId).toString('base64url')}=`;
  return `${PLAIN}${Buffer.from(`${rowId}.${moves}`).toString('base64url')}=`;
}

/** Reads an id of either form. */
export function findNamedRow(id: string): NamedRow | undefined {
  if (id.startsWith(IMMUTABLE)) return { rowId: decoded(id.slice(IMMUTABLE.length)), moves: undefined };
  if (!id.startsWith(PLAIN)) return undefined;
  const [, rowId, moves] = /^(.+)\.(\d+)$/.exec(decoded(id.slice(PLAIN.length))) ?? [];
  return rowId === undefined ? undefined : { rowId, moves: Number(moves) };
}

function decoded(text: string): string {
  return Buffer.from(text.replace(/=$/, ''), 'base64url').toString();
}
