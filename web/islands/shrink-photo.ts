/** The longer side of a photo as it is sent, pixels: a document stays readable, and a weak line carries it. */
const longestSide = 1600;
const quality = 0.8;

/** A photo made small enough for a weak line, without what the telephone wrote into it (place, owner); as it is where the browser cannot. */
export const shrunk = async (photo: Blob): Promise<Blob> => {
  try {
    const picture = await createImageBitmap(photo);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    return made ?? photo;
  } catch {
    return photo;
  }
};
