import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  /** Id of the element that names the dialog. */
  readonly labelledBy: string;
  /** After Escape, a tap beside it, or the parent's own close: the parent takes it away. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ labelledBy, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken away: only a dialog that is closed in the page gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) {
      shown.showModal();
      // Not the first button: what is inside may still be on its way, and nothing should be booked by a stray Enter.
      shown.focus();
    }
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the tap beside it is for pointers
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="dialog"
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClickCapture={(event) => {
        // The second half of a double click on what opened it: it was not meant for anything in here.
        if (event.detail > 1) event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-inside">{children}</div>
    </dialog>
  );
}
