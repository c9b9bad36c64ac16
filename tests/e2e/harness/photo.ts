import type { Page } from 'playwright';

/** Runs in a page: a picture of a sky, as a JPEG in base64. */
async function painted({ width, height, sky }: { width: number; height: number; sky: readonly string[] }) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const light = context.createLinearGradient(0, 0, width / 3, height);
  sky.forEach((colour, index) => {
    light.addColorStop(index / (sky.length - 1), colour);
  });
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  // Grain, as every photo has it: a plain picture would be small by itself.
  for (let grain = 0; grain < 40_000; grain++) {
    context.fillStyle = `rgb(255 255 255 / ${((grain * 7919) % 100) / 800})`;
    context.fillRect((grain * 104_729) % width, (grain * 15_485_863) % height, 3, 3);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export const dusk = ['#1b2440', '#3d3f6b', '#c77a6b', '#f0b27a'];
export const garden = ['#2f4a3d', '#5d7d5f', '#a5bb8c'];

/** A JPEG as a camera hands it over; `page` paints it. */
export async function jpeg(page: Page, width = 3000, height = 2000, sky: readonly string[] = dusk): Promise<Buffer> {
  return Buffer.from(await page.evaluate(painted, { width, height, sky }), 'base64');
}

/** The same photo with what cameras write beside the picture: `text` in an Exif segment. */
export function withExif(photo: Buffer, text: string): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(text)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([photo.subarray(0, 2), head, exif, photo.subarray(2)]);
}

/** The same photo, `bytes` long. */
export function swollen(photo: Buffer, bytes: number): Buffer {
  return Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
}
