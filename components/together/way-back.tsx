interface Props {
  readonly back: string | (() => void);
  readonly className: string;
  readonly words: string;
}

/** The way back: to an address, or, where the player lies over a page, to what is below it. */
export function WayBack({ back, className, words }: Props) {
  if (typeof back === 'string') {
    return (
      <a className={className} href={back}>
        {words}
      </a>
    );
  }
  return (
    <button type="button" className={className} onClick={back}>
      {words}
    </button>
  );
}
