/**
 * Hands a file to the person, through the browser's own download.
 * @param type media type, `application/zip`
 */
export function saveAsFile(name: string, content: string | Uint8Array, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address when the click returns; a moment later is safe everywhere.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
