/** The longest side of a photo that is sent, in pixels: enough to read a banner, a tenth of what a phone takes. */
export const LONGEST_SIDE = 1_600;
const QUALITY = 0.85;

/** The size that a picture is drawn at: no side longer than the limit, never larger than it is. */
export function fitWithin(
  width: number,
  height: number,
  limit = LONGEST_SIDE,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, limit / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Draws a photo anew, upright and no larger than needed, as JPEG. What the camera wrote into it besides the picture (place, device) stays
 * behind. Null when the browser cannot open it.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const { width, height } = fitWithin(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    // What is see-through becomes paper and not black.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    picture.close();
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
  } catch {
    return null;
  }
}
