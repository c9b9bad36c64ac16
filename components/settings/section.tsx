import type { ReactNode } from 'react';

interface Props {
  /** The last part of the address: `#/settings/accounts`. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ id, title, children }: Props) {
  return (
    <section className="part" aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`} className="part-title" tabIndex={-1}>
        {title}
      </h2>
      <div className="part-body">{children}</div>
    </section>
  );
}
