/** Wide enough for a projector. */
const width = 1920;

/**
 * A preview as a picture, for a PowerPoint that takes nothing else.
 * @param ratio width to height
 * @throws Error where the browser cannot draw it
 */
export async function pictureOf(svg: string, ratio: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round(width / ratio);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the browser could not draw the slide');
  return new Uint8Array(await blob.arrayBuffer());
}
