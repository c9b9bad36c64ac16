/** Hands the person a text as a file of theirs. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn; some read it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
