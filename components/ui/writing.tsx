import { type Ref, useId } from 'react';

interface WritingProps {
  readonly label: string;
  /** The label is heard and not seen, where the words beside it say the same. */
  readonly unseen?: boolean;
  /** Beside `field`. */
  readonly className?: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Id of what is said about it. */
  readonly describedBy?: string;
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
}

/** One line to write in, with its label. */
export function WritingLine(props: WritingProps) {
  const id = useId();
  return (
    <>
      <Label {...props} id={id} />
      <input {...fieldOf(props)} id={id} type="text" />
    </>
  );
}

interface LinesProps extends WritingProps {
  readonly rows: number;
  readonly field?: Ref<HTMLTextAreaElement>;
}

/** Several lines to write in, with their label. */
export function WritingLines({ rows, field, ...props }: LinesProps) {
  const id = useId();
  return (
    <>
      <Label {...props} id={id} />
      <textarea {...fieldOf(props)} ref={field} id={id} rows={rows} />
    </>
  );
}

function Label({ id, label, unseen }: Pick<WritingProps, 'label' | 'unseen'> & { readonly id: string }) {
  return (
    <label htmlFor={id} className={unseen ? 'unseen' : 'label'}>
      {label}
    </label>
  );
}

/** In the direction of its own script, and not remembered by the browser: neither to fill in nor to bring a tab back. */
function fieldOf({ className, describedBy, onText, onLeave, ...props }: WritingProps) {
  const { value, maxLength, placeholder, readOnly } = props;
  return {
    className: className === undefined ? 'field' : `field ${className}`,
    dir: 'auto',
    autoComplete: 'off',
    'aria-describedby': describedBy,
    value,
    maxLength,
    placeholder,
    readOnly,
    onChange: (event: { readonly target: { readonly value: string } }) => onText(event.target.value),
    onBlur: onLeave,
  };
}
