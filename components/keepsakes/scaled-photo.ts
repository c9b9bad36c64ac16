import type { Photo } from '#lib/messages.ts';

/** Why a file is no photo that can be kept. */
export type PhotoProblem = 'too-large' | 'not-a-photo' | 'heic';

/** In pixels, of the longer side: sharp on a printed postcard. */
const longestSide = 1600;
/** In bytes: a box of many years fits into one file to save. */
const most = 250_000;
/** In bytes. What is larger than this is a film, or would hold the browser up for long. */
const readsAtMost = 120_000_000;

const qualities = [0.86, 0.76, 0.66];

/**
 * A photo made small enough to keep. It is drawn anew: what the file said beside its picture, the place among it, is left
 * behind.
 */
export async function scaledPhoto(file: Blob): Promise<Photo | PhotoProblem> {
  if (file.size > readsAtMost) return 'too-large';
  const image = await decoded(file);
  if (image === undefined) return (await isHeic(file)) ? 'heic' : 'not-a-photo';
  try {
    for (let side = longestSide; side > 100; side *= 0.75) {
      const canvas = drawn(image, side);
      for (const quality of qualities) {
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        if (blob.size <= most)
          return { type: 'image/jpeg', base64: new Uint8Array(await blob.arrayBuffer()).toBase64() };
      }
    }
    return 'too-large';
  } finally {
    image.close();
  }
}

async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined; // Not a picture, one that this browser cannot read, or one that is cut off.
  }
}

/**
 * What iPhones write, and most browsers do not read: known by the brand in its first box.
 *
 * @see https://mp4ra.org/registered-types/brands
 */
async function isHeic(file: Blob): Promise<boolean> {
  return /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(await file.slice(4, 12).text());
}

function drawn(image: ImageBitmap, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  // What is clear in a picture is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
