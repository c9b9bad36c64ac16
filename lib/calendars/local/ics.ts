export function keptAsIcs(_o: unknown, _n: number): string {
  return '';
}
