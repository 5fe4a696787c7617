/** Hands a text to the person as a JSON file, through the browser's own download. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address when the click returns; a moment later is safe everywhere.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
