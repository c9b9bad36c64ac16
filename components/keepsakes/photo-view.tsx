import { useEffect, useState } from 'react';
import type { Photo } from '#lib/messages.ts';

interface Props {
  readonly photo: Photo;
  readonly alt: string;
}

/** A photo that is kept, as a picture of this page alone. */
export function PhotoView({ photo, alt }: Props) {
  const [address, setAddress] = useState<string>();
  const { type, base64 } = photo;
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([Uint8Array.fromBase64(base64)], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [type, base64]);
  return <span className="photo">{address !== undefined && <img src={address} alt={alt} />}</span>;
}
