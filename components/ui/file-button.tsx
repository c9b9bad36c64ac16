import { type ChangeEvent, type ReactNode, useRef } from 'react';

interface Props {
  /** What it is for; the hidden field carries it as `data-file`. */
  readonly file: 'copy' | 'own' | 'partner' | 'photo';
  /** As `accept` of HTML has it. */
  readonly accept: string;
  /** Ids of what says more about it. */
  readonly describedBy: string;
  readonly compact?: boolean;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
}

/** Opens the system's window for one file, from a button that looks like every other. */
export function FileButton({ file, accept, describedBy, compact = false, children, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    // The same file may be chosen again after it was mended.
    target.value = '';
    if (chosen !== undefined) onFile(chosen);
  };
  return (
    <>
      <input ref={field} type="file" accept={accept} hidden onChange={choose} data-file={file} />
      <button
        type="button"
        className={compact ? 'button compact' : 'button'}
        aria-describedby={describedBy}
        onClick={() => field.current?.click()}
      >
        {children}
      </button>
    </>
  );
}
