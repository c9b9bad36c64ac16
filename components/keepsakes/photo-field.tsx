import { type DragEvent, useId, useRef, useState } from 'react';
import { FileButton } from '#components/ui/file-button.tsx';
import type { Photo } from '#lib/messages.ts';
import { say } from '#lib/words.ts';
import { PhotoView } from './photo-view.tsx';
import { type PhotoProblem, scaledPhoto } from './scaled-photo.ts';

interface Props {
  readonly photo: Photo | undefined;
  readonly note: string;
  readonly onPhoto: (photo: Photo | undefined) => void;
}

type Progress = 'idle' | 'reading' | PhotoProblem;

const texts = {
  reading: 'photo_reading',
  'too-large': 'photo_too_large',
  'not-a-photo': 'photo_not_one',
  heic: 'photo_heic',
} as const;

/** Chosen, or dropped here; made small before anything else sees it. */
export function PhotoField({ photo, note, onPhoto }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [progress, take] = useScaling(onPhoto);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no drop in every browser
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className="photo-field"
      data-over={over}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span id={`${id}-label`} className="label">
        {say('photo_label')}
      </span>
      <div className="photo-frame">
        {photo === undefined ? (
          <span className="soft">{say('photo_drop')}</span>
        ) : (
          <PhotoView photo={photo} alt={note.trim() === '' ? say('photo_chosen') : note.slice(0, 200)} />
        )}
      </div>
      <div className="row">
        <FileButton compact file="photo" accept="image/*" describedBy={`${id}-hint`} onFile={take}>
          {say(photo === undefined ? 'photo_choose' : 'photo_another')}
        </FileButton>
        {photo !== undefined && (
          <button type="button" className="button compact" onClick={() => onPhoto(undefined)}>
            {say('photo_without')}
          </button>
        )}
      </div>
      <p role="status" className={progress === 'idle' || progress === 'reading' ? 'hint' : 'warning'}>
        {progress !== 'idle' && say(texts[progress])}
      </p>
      <p id={`${id}-hint`} className="hint">
        {say('photo_hint')}
      </p>
    </div>
  );
}

/** The last file that was chosen counts, however long an earlier one takes. */
function useScaling(onPhoto: Props['onPhoto']) {
  const [progress, setProgress] = useState<Progress>('idle');
  const turn = useRef(0);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    setProgress('reading');
    // A browser that cannot draw it at this size cannot keep it either.
    void scaledPhoto(file)
      .catch((): PhotoProblem => 'too-large')
      .then((found) => {
        if (turn.current !== mine) return;
        if (typeof found === 'string') return setProgress(found);
        setProgress('idle');
        onPhoto(found);
      });
  };
  return [progress, take] as const;
}
